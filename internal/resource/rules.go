package resource

import (
	"errors"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// readRules reads a rule file of Prometheus or the Loki ruler.
func readRules(doc Object, _ string) ([]*Resource, error) {
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
		all, errs = append(all, rules...), append(errs, err)
	}
	return withSLOs(all), errors.Join(errs...)
}

func readGroup(name string, group Object) ([]*Resource, error) {
	rules, err := objectsIn(group, "rules")
	if err != nil {
		return nil, fmt.Errorf("group %q: %w", name, err)
	}
	all := []*Resource{newRuleGroup(name, group)}
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
	body["expr"], body["language"] = expr, LanguageOf(expr)
	labels := copied(nil)
	for _, from := range []Object{group, rule} { // a rule's own labels win
		for name, value := range Strings(from, "labels") {
			labels[name] = value
		}
	}
	if len(labels) > 0 {
		body["labels"] = labels
	}
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

// LanguageOf is "promql" or "logql". PromQL is tried first: a query that is both means the same in both.
func LanguageOf(expr string) string {
	if _, err := query.ParsePromQL(expr); err == nil {
		return "promql"
	}
	if _, err := logql.Parse(expr); err == nil {
		return "logql"
	}
	return "promql"
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
