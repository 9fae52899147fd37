package resource

import (
	"errors"
	"slices"
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
	return versioned && slices.ContainsFunc([]string{"groups", "contactPoints", "policies", "muteTimes", "templates"}, func(key string) bool { return doc[key] != nil })
}

func readGrafanaAlerting(doc Object, _ string) ([]*Resource, error) {
	groups, err := objectsIn(doc, "groups")
	all, errs := []*Resource{}, []error{err}
	for _, group := range groups {
		rules, err := readGrafanaGroup(group)
		all, errs = append(all, rules...), append(errs, err)
	}
	for _, list := range []struct {
		key  string
		read func(Object) (*Resource, error)
	}{
		{"contactPoints", func(from Object) (*Resource, error) { return newContactPoint(from), nil }},
		{"policies", readPolicy},
		{"muteTimes", func(from Object) (*Resource, error) { return newTimeInterval(MuteTiming, from), nil }},
		{"templates", func(from Object) (*Resource, error) {
			return newTemplate(NotificationTemplate, Text(from, "name"), Text(from, "template")), nil
		}},
	} {
		found, err := each(doc, list.key, list.read)
		all, errs = append(all, found...), append(errs, err)
	}
	return all, errors.Join(errs...)
}

func readPolicy(from Object) (*Resource, error) {
	return newRoute(NotificationPolicy, "grafana", from), checkRoute(NotificationPolicy, from, "the policy")
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
