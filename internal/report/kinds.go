package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// kind is how people call a kind of resource.
type kind struct {
	name, one, many string
	// titled is when there is only one, and its title says what it is.
	titled bool
}

// kinds are in the order in which a summary counts them.
func kinds() []kind {
	return []kind{
		{name: "dashboard", one: "dashboard", many: "dashboards"},
		{name: "alert", one: "alert", many: "alerts"},
		{name: "grafana-alert", one: "Grafana alert", many: "Grafana alerts"},
		{name: "record", one: "recording rule", many: "recording rules"},
		{name: "rule-group", one: "rule group", many: "rule groups"},
		{name: "slo", one: "SLO", many: "SLOs"},
		{name: "route", one: "routing tree", many: "routing trees", titled: true},
		{name: "receiver", one: "receiver", many: "receivers"},
		{name: "inhibition", one: "inhibition", many: "inhibitions"},
		{name: "time-interval", one: "time interval", many: "time intervals"},
		{name: "template", one: "template", many: "templates"},
		{name: "alertmanager-global", one: "global configuration", many: "global configurations", titled: true},
		{name: "notification-policy", one: "notification policy", many: "notification policies", titled: true},
		{name: "contact-point", one: "contact point", many: "contact points"},
		{name: "mute-timing", one: "mute timing", many: "mute timings"},
		{name: "notification-template", one: "notification template", many: "notification templates"},
		{name: "datasource", one: "datasource", many: "datasources"},
		{name: "folder", one: "folder", many: "folders"},
		{name: "dashboard-provider", one: "dashboard provider", many: "dashboard providers"},
		{name: "deletion", one: "deletion", many: "deletions"},
		{name: "metric", one: "metric", many: "metrics"},
		{name: "log-schema", one: "log schema", many: "log schemas"},
		{name: "runbook", one: "runbook", many: "runbooks"},
		{name: "evaluation", one: "evaluator", many: "evaluators", titled: true},
		{name: "links", one: "set of links", many: "sets of links", titled: true},
	}
}

func kindOf(name string) kind {
	for _, k := range kinds() {
		if k.name == name {
			return k
		}
	}
	return kind{one: "resource", many: "resources"}
}

// countKinds counts distinct resources: "4 dashboards, 3 alerts and 1 runbook".
func countKinds(changes []change.Change) string {
	counts := map[kind]int{}
	for _, g := range byResource(changes) {
		counts[kindOf(g.Kind)]++
	}
	var words []string
	for _, k := range sortedKinds(counts) {
		words = append(words, count(counts[k], k.one, k.many))
	}
	if last := len(words) - 1; last > 0 {
		return strings.Join(words[:last], ", ") + " and " + words[last]
	}
	return strings.Join(words, "")
}

func sortedKinds(counts map[kind]int) []kind {
	order := append(kinds(), kindOf(""))
	return slices.DeleteFunc(order, func(k kind) bool { return counts[k] == 0 })
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
