package routing_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// receivers ends every configuration of these tests.
const receivers = `
receivers:
- {name: office, slack_configs: [{channel: "#bakery", api_url: "https://hooks.slack.com/services/T0/B0/hidden"}]}
- {name: on-call, pagerduty_configs: [{routing_key: hidden}]}
- {name: mill, pagerduty_configs: [{routing_key: hidden-too}]}
- {name: chat, slack_configs: [{channel: "#bakery", api_url: "https://hooks.slack.com/services/T0/B0/hidden"}]}
- {name: nowhere}
time_intervals:
- {name: night, time_intervals: [{times: [{start_time: "22:00", end_time: "24:00"}]}]}
- {name: day, time_intervals: [{times: [{start_time: "06:00", end_time: "22:00"}]}]}
`

// oven is an alert whose query returns the label oven, and no other.
const oven = `{alert: OvenCold, expr: max by (oven) (oven_temperature_celsius) < 180, for: 5m, labels: {severity: critical}}`

// routes is an Alertmanager configuration.
func routes(text string) string {
	return "route:\n  receiver: office\n  group_by: [alertname]\n" + text + receivers
}

func replaced(text, old, now string) string { return strings.ReplaceAll(text, old, now) }

// rules is a file of rules.
func rules(texts ...string) string {
	return "groups:\n- name: ovens\n  rules:\n  - " + strings.Join(texts, "\n  - ") + "\n"
}

// set reads files that are called 0.yaml, 1.yaml, …
func set(t testing.TB, files ...string) resource.Set {
	t.Helper()
	var all resource.Set
	for i, content := range files {
		read, err := resource.Read(resource.File{Path: string(rune('0'+i)) + ".yaml", Content: []byte(content)})
		if err != nil {
			t.Fatal(err)
		}
		all.Resources = append(all.Resources, read...)
	}
	return all
}

func index(t testing.TB, files ...string) *routing.Index {
	t.Helper()
	x, err := routing.NewIndex(t.Context(), set(t, files...))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func isAlert(r *resource.Resource) bool {
	return r.Kind == resource.Alert || r.Kind == resource.GrafanaAlert
}

// compare gives one line for each effect: "OvenCold [routing] notifies A → B". Alerts pair
// in their order.
func compare(t testing.TB, before, after []string) []string {
	t.Helper()
	lines := []string{}
	for _, e := range effects(t, set(t, before...), set(t, after...)) {
		lines = append(lines, e.Title+" ["+e.Path+"] "+e.Summary.String())
	}
	return lines
}

func effects(t testing.TB, before, after resource.Set) []routing.Effect {
	t.Helper()
	b, errBefore := routing.NewIndex(t.Context(), before)
	a, errAfter := routing.NewIndex(t.Context(), after)
	if errBefore != nil || errAfter != nil {
		t.Fatal(errBefore, errAfter)
	}
	return routing.Compare(t.Context(), b, a, pairs(before, after))
}

func pairs(before, after resource.Set) []routing.Pair {
	alerts := func(all []*resource.Resource) []*resource.Resource {
		return slices.DeleteFunc(slices.Clone(all), func(r *resource.Resource) bool { return !isAlert(r) })
	}
	b, a := alerts(before.Resources), alerts(after.Resources)
	var all []routing.Pair
	for i := range min(len(b), len(a)) {
		all = append(all, routing.Pair{Before: b[i], After: a[i]})
	}
	return all
}

func want(t testing.TB, have []string, lines ...string) {
	t.Helper()
	if diff := cmp.Diff(append([]string{}, lines...), have); diff != "" {
		t.Errorf("-want +have:\n%s", diff)
	}
}
