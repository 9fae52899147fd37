package routing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// BenchmarkCompare compares 2,000 alerts under 50 routes and 20 inhibitions, of which one
// each changes.
func BenchmarkCompare(b *testing.B) {
	before, after := large(b, "on-call"), large(b, "mill")
	alerts := pairs(before, after)
	b.ResetTimer()
	for b.Loop() {
		x, errBefore := routing.NewIndex(b.Context(), before)
		y, errAfter := routing.NewIndex(b.Context(), after)
		if errBefore != nil || errAfter != nil {
			b.Fatal(errBefore, errAfter)
		}
		if found := routing.Compare(b.Context(), x, y, alerts); len(found) < 100 {
			b.Fatalf("%d effects, want many", len(found))
		}
	}
}

// BenchmarkDescribe describes 2,000 new alerts.
func BenchmarkDescribe(b *testing.B) {
	in := large(b, "on-call")
	for b.Loop() {
		x, err := routing.NewIndex(b.Context(), in)
		if err != nil {
			b.Fatal(err)
		}
		for _, r := range in.Resources {
			if isAlert(r) {
				x.Describe(r)
				x.Told(r)
			}
		}
	}
}

// large has three sorts of alert: with the labels that routes ask for, with some of them
// from the query, and with any label.
func large(t testing.TB, receiver string) resource.Set {
	exprs := []string{`max(load{job="j%d"}) > 1`, `sum by (team, zone, queue) (rate(requests_total{job="j%d"}[5m])) > 1`, `errors_total{job="j%d"} > 5`}
	var alerts []string
	for n := range 2000 {
		expr := fmt.Sprintf(exprs[n%len(exprs)], n)
		alerts = append(alerts, fmt.Sprintf(`{alert: Alert%d, expr: '%s', labels: {severity: %s}}`, n, expr, []string{"warning", "critical"}[n%2]))
	}
	var config strings.Builder
	for n := range 50 {
		to := []string{"office", "on-call", "chat"}[n%3]
		if n == 20 {
			to = receiver
		}
		fmt.Fprintf(&config, "  - {receiver: %s, matchers: ['%s=\"v%d\"', 'severity=~\"critical|warning\"']}\n", to, []string{"team", "zone", "queue", "cluster", "alertname"}[n%5], n)
	}
	var rest strings.Builder
	for n := range 20 {
		equal := []string{"[zone]", "[team, zone]", "[]"}[n%3]
		if n == 3 && receiver == "mill" {
			equal = "[job]"
		}
		fmt.Fprintf(&rest, "- {source_matchers: ['severity=\"critical\"', 'alertname=~\".*%d\"'], target_matchers: ['severity=\"warning\"', 'queue!=\"v%d\"'], equal: %s}\n", n, n, equal)
	}
	return set(t, rules(alerts...), routes("  routes:\n"+config.String())+"inhibit_rules:\n"+rest.String())
}
