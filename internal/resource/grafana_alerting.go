package resource

import (
	"errors"
	"fmt"
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
	keys := []string{"groups", "contactPoints", "policies", "muteTimes", "templates", "resetPolicies"}
	for _, d := range deletions() {
		keys = append(keys, d.key)
	}
	return versioned && slices.ContainsFunc(keys, func(key string) bool { return doc[key] != nil })
}

func readGrafanaAlerting(doc Object, file string) ([]*Resource, error) {
	groups, err := objectsIn(doc, "groups")
	all, errs := []*Resource{}, []error{err}
	for _, group := range groups {
		rules, err := readGrafanaGroup(group)
		for _, r := range rules[min(1, len(rules)):] { // after the group itself
			inOrganization(r, group)
		}
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
		found, err := each(doc, list.key, func(from Object) (*Resource, error) {
			r, err := list.read(from)
			return inOrganization(r, from), err
		})
		all, errs = append(all, found...), append(errs, err)
	}
	found, err := readDeletions(doc, file)
	return append(all, found...), errors.Join(append(errs, err)...)
}

// readPolicy knows a tree by its organization: each has one.
func readPolicy(from Object) (*Resource, error) {
	uid := "grafana"
	if org := organization(from); org != nil {
		uid = fmt.Sprintf("grafana, organization %v", org)
	}
	return newRoute(NotificationPolicy, uid, from), checkRoute(NotificationPolicy, from, "the policy")
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
