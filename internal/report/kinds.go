package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// kind is how people call a kind of resource.
type kind struct{ name, one, many string }

// kinds are in the order in which a summary counts them.
func kinds() []kind {
	return []kind{
		{"dashboard", "dashboard", "dashboards"},
		{"alert", "alert", "alerts"},
		{"grafana-alert", "Grafana alert", "Grafana alerts"},
		{"record", "recording rule", "recording rules"},
		{"rule-group", "rule group", "rule groups"},
		{"slo", "SLO", "SLOs"},
		{"route", "route", "routes"},
		{"receiver", "receiver", "receivers"},
		{"inhibition", "inhibition", "inhibitions"},
		{"time-interval", "time interval", "time intervals"},
		{"template", "template", "templates"},
		{"notification-policy", "notification policy", "notification policies"},
		{"contact-point", "contact point", "contact points"},
		{"mute-timing", "mute timing", "mute timings"},
		{"notification-template", "notification template", "notification templates"},
		{"datasource", "datasource", "datasources"},
		{"dashboard-provider", "dashboard provider", "dashboard providers"},
		{"metric", "metric", "metrics"},
		{"log-schema", "log schema", "log schemas"},
		{"runbook", "runbook", "runbooks"},
	}
}

func kindOf(name string) kind {
	for _, k := range kinds() {
		if k.name == name {
			return k
		}
	}
	return kind{"", "resource", "resources"}
}

// notifies says whether a kind of resource decides who is paged.
func notifies(c change.Change) bool {
	return slices.Contains([]string{"alert", "grafana-alert", "route", "receiver", "inhibition", "time-interval", "template",
		"notification-policy", "contact-point", "mute-timing", "notification-template"}, string(c.Kind))
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
