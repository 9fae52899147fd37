package resource

import (
	"errors"
	"fmt"
)

// isGrafanaAlerting recognises Grafana's alerting provisioning, and what its API exports.
func isGrafanaAlerting(doc Object) bool {
	for _, key := range []string{"contactPoints", "policies", "muteTimes"} {
		if _, ok := doc[key].([]any); ok {
			return true
		}
	}
	if templates := Objects(doc, "templates"); len(templates) > 0 {
		return Text(templates[0], "template") != ""
	}
	_, versioned := doc["apiVersion"].(float64)
	return versioned && doc["groups"] != nil
}

func readGrafanaAlerting(doc Object, _ string) ([]*Resource, error) {
	var all []*Resource
	var errs []error
	for _, group := range Objects(doc, "groups") {
		rules, err := readGrafanaGroup(group)
		all, errs = append(all, rules...), append(errs, err)
	}
	for i, from := range Objects(doc, "contactPoints") {
		if Text(from, "name") == "" {
			errs = append(errs, fmt.Errorf("contactPoints[%d] has no name", i))
		}
		all = append(all, newContactPoint(from))
	}
	for _, from := range Objects(doc, "policies") {
		all = append(all, newRoute(NotificationPolicy, "grafana", from))
	}
	for _, from := range Objects(doc, "muteTimes") {
		all = append(all, newTimeInterval(MuteTiming, from))
	}
	for _, from := range Objects(doc, "templates") {
		all = append(all, newTemplate(NotificationTemplate, Text(from, "name"), Text(from, "template")))
	}
	return all, errors.Join(errs...)
}

func newContactPoint(from Object) *Resource {
	var integrations []any
	for _, r := range Objects(from, "receivers") {
		settings := copied(object(r, "settings"))
		if Flag(r, "disableResolveMessage") {
			settings["disableResolveMessage"] = true
		}
		integrations = append(integrations, Object{
			"type": r["type"], "settings": masker{hostOnly: true}.mask(cleanObject(settings)), "secureSettings": maskAll(r["secureSettings"]),
		})
	}
	name := Text(from, "name")
	return &Resource{Kind: ContactPoint, UID: name, Title: name, Body: cleanObject(Object{"integrations": integrations})}
}
