package resource

import (
	"slices"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// newRoute is a routing tree, Alertmanager's or Grafana's, in one form: matchers as text,
// durations written one way, Alertmanager's defaults at the root.
func newRoute(kind Kind, uid string, from Object) *Resource {
	body := canonicalRoute(from)
	for key, standard := range map[string]string{"group_wait": "30s", "group_interval": "5m", "repeat_interval": "4h"} {
		if body[key] == nil {
			body[key] = standard
		}
	}
	title := map[Kind]string{Route: "Alertmanager's routes", NotificationPolicy: "Grafana's notification policies"}[kind]
	return &Resource{Kind: kind, UID: uid, Title: title, Body: body}
}

func canonicalRoute(from Object) Object {
	route := Object{"receiver": from["receiver"], "continue": orYes(from["continue"])}
	route["matchers"] = anyTexts(matchersOf(from, "matchers", "match", "match_re"))
	for _, key := range []string{"group_by", "mute_time_intervals", "active_time_intervals"} {
		route[key] = sortedTexts(from[key])
	}
	for _, key := range []string{"group_wait", "group_interval", "repeat_interval"} {
		route[key] = from[key]
	}
	for _, key := range append(otherRouteKeys(from), "labels") {
		route[key] = from[key]
	}
	var children []any
	for _, child := range Objects(from, "routes") {
		children = append(children, canonicalRoute(child))
	}
	route = cleanObject(route)
	if listed, ok := from["group_by"].([]any); ok && len(listed) == 0 {
		route["group_by"] = listed // group nothing, where no list at all inherits
	}
	if len(children) > 0 {
		route["routes"] = children // clean already
	}
	canonicalRouteDurations(route)
	dropDefaults(route, Object{"continue": false})
	return route
}

// orYes reads the bools of YAML 1.1, which Alertmanager takes.
func orYes(value any) any {
	switch value {
	case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON":
		return true
	case "n", "N", "no", "No", "NO", "off", "Off", "OFF":
		return false
	}
	return value
}

// canonicalRouteDurations keeps zero: a route that waits 0s does not inherit.
func canonicalRouteDurations(route Object) {
	for _, key := range []string{"group_wait", "group_interval", "repeat_interval"} {
		if text, ok := route[key].(string); ok {
			route[key] = canonicalDuration(text)
		}
	}
}

// matchersOf reads every notation that Alertmanager and Grafana have had: a="b" as text,
// the maps match and match_re, and Grafana's lists [label, operator, value].
func matchersOf(from Object, texts, equal, regex string) []string {
	var all []string
	for _, text := range Texts(from, texts) {
		all = append(all, canonicalMatchers(text)...)
	}
	for name, value := range Strings(from, equal) {
		all = append(all, matcher(name, "=", value))
	}
	for name, value := range Strings(from, regex) {
		all = append(all, matcher(name, "=~", value))
	}
	for _, item := range List(from, "object_matchers") {
		if parts := Texts(Object{"m": item}, "m"); len(parts) == 3 && texts == "matchers" {
			all = append(all, matcher(parts[0], parts[1], parts[2]))
		}
	}
	slices.Sort(all)
	return all
}

// canonicalMatchers leaves text that does not parse as it is; routing reports it.
func canonicalMatchers(text string) []string {
	parsed, err := labels.ParseMatchers(text)
	if err != nil {
		return []string{text}
	}
	var all []string
	for _, m := range parsed {
		all = append(all, m.String())
	}
	return all
}

func matcher(name, op, value string) string {
	types := map[string]labels.MatchType{"=": labels.MatchEqual, "!=": labels.MatchNotEqual, "=~": labels.MatchRegexp, "!~": labels.MatchNotRegexp}
	m, err := labels.NewMatcher(types[op], name, value)
	if err != nil {
		return name + op + value
	}
	return m.String()
}

func sortedTexts(value any) []any {
	texts := Texts(Object{"list": value}, "list")
	slices.Sort(texts)
	return anyTexts(texts)
}
