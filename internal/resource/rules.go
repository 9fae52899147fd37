package resource

import (
	"cmp"
	"errors"
	"fmt"
)

// readRules reads a rule file of Prometheus or the Loki ruler.
func readRules(doc Object, file string) ([]*Resource, error) {
	all, err := readGroups(doc, home{file: file})
	return withSLOs(withLanguage(all, file)), err
}

// home is where groups are, for two may have one name: a file, or a resource of the
// Prometheus operator, which has files of its own.
type home struct{ file, resource string }

// uid is what Prometheus knows a group by.
func (h home) uid(group string) string { return cmp.Or(h.resource, h.file) + ";" + group }

func readGroups(doc Object, in home) ([]*Resource, error) {
	groups, err := objectsIn(doc, "groups")
	if err != nil {
		return nil, err
	}
	var all []*Resource
	var errs []error
	for i, group := range groups {
		name := Text(group, "name")
		if name == "" {
			errs = append(errs, fmt.Errorf("groups[%d] has no name", i))
		}
		rules, err := readGroup(name, group)
		for _, r := range rules {
			r.Folder = in.resource
		}
		rules[0].UID = in.uid(name)
		all, errs = append(all, rules...), append(errs, err)
	}
	return all, errors.Join(errs...)
}

// readGroup gives the group, and its rules after it.
func readGroup(name string, group Object) ([]*Resource, error) {
	all := []*Resource{newRuleGroup(name, group)}
	rules, err := objectsIn(group, "rules")
	if err != nil {
		return all, fmt.Errorf("group %q: %w", name, err)
	}
	var errs []error
	for i, rule := range rules {
		r, err := newRule(rule, group)
		if err != nil {
			errs = append(errs, fmt.Errorf("group %q, rules[%d]: %w", name, i, err))
			continue
		}
		all = append(all, r)
	}
	return all, errors.Join(errs...)
}

func newRuleGroup(uid string, group Object) *Resource {
	body := copied(group)
	drop(body, "rules", "labels", "name", "orgId", "folder", "folderUid", "title")
	canonicalDurations(body, "interval", "query_offset")
	return &Resource{Kind: RuleGroup, UID: uid, Title: Text(group, "name"), Folder: Text(group, "folder"), Body: cleanObject(body)}
}

func newRule(rule, group Object) (*Resource, error) {
	expr, ok := scalarText(rule["expr"]) // 1 is a query
	if !ok {
		return nil, fmt.Errorf("it has no expr, or one that is not text")
	}
	body := cleanObject(rule)
	body["expr"] = expr
	labels := copied(nil)
	for _, from := range []Object{group, rule} { // a rule's own labels win
		for name, value := range Strings(from, "labels") {
			labels[name] = value
		}
	}
	if len(labels) > 0 {
		body["labels"] = labels
	}
	hideInTexts(body["annotations"])
	canonicalDurations(body, "for", "keep_firing_for")
	if name := Text(rule, "alert"); name != "" {
		return &Resource{Kind: Alert, UID: name, Title: name, Group: Text(group, "name"), Body: body}, nil
	}
	name := Text(rule, "record")
	if name == "" {
		return nil, fmt.Errorf("it is neither an alert nor a record")
	}
	return &Resource{Kind: Record, UID: name + labelText(labels), Title: name, Group: Text(group, "name"), Body: body}, nil
}

// labelText tells records of one name apart: {service="web"}.
func labelText(labels Object) string {
	text := ""
	for _, name := range Keys(labels) {
		if text != "" {
			text += ","
		}
		text += fmt.Sprintf("%s=%q", name, labels[name])
	}
	if text == "" {
		return ""
	}
	return "{" + text + "}"
}
