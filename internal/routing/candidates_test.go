package routing_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestQueryLabels: a route asks for a label that the rule does not fix. What the query
// cannot return is not said.
func TestQueryLabels(t *testing.T) {
	const byOven = `max by (oven) (temperature) < 180`
	for name, c := range map[string]struct {
		expr, matchers string
		want           string
	}{
		"equal":                 {byOven, `oven="left"`, `if oven=left: `},
		"not equal":             {byOven, `oven!="left"`, `if oven is not left: `},
		"alternatives":          {byOven, `oven=~"left|right"`, `if oven=left or right: `},
		"no alternative":        {byOven, `oven!~"left|right"`, `if oven is not left or right: `},
		"any regex":             {byOven, `oven=~"le.+"`, `if oven=~"le.+": `},
		"any value":             {byOven, `oven=~".+"`, `if oven is not missing: `},
		"missing":               {byOven, `oven=""`, `if oven is missing: `},
		"not returned":          {byOven, `queue="bread"`, "nothing"},
		"not returned, missing": {byOven, `queue=""`, ""},
		"of an unknown metric":  {`temperature < 180`, `queue="bread"`, `possibly, if queue=bread: `},
		"two labels":            {`max by (oven, floor) (temperature) < 180`, `oven="left",floor="2"`, `if floor=2 and oven=left: `},
		"of the selector":       {`temperature{oven="left"} < 180`, `oven="left"`, ""},
		"not of the selector":   {`temperature{oven="right"} < 180`, `oven="left"`, "nothing"},
		"of some selectors":     {`temperature{oven="right"} < on () group_left temperature{oven="left"}`, `oven="left"`, "nothing"},
		"of the many side":      {`temperature{oven="right"} < on () group_right temperature{oven="left"}`, `oven="left"`, ""},
		"selected by regex":     {`temperature{oven=~"r.*"} < 180`, `oven="left"`, "nothing"},
		"written by the query":  {`label_replace(temperature{oven="right"}, "oven", "$1", "place", "(.*)") < 180`, `oven="left"`, `if oven=left: `},
		"lost by the query":     {`max(temperature{oven="left"}) < 180`, `oven="left"`, "nothing"},
		"absent":                {`absent(temperature{oven="left"})`, `oven="left"`, ""},
		"templated":             {byOven, `place="left"`, `if place=left: `},
		"fixed by the rule":     {byOven, `severity="critical"`, ""},
		"alertname":             {byOven, `alertname="OvenCold"`, ""},
		"another alertname":     {byOven, `alertname="LoavesBurn"`, "nothing"},
		"logs by":               {`sum by (oven) (rate({app="oven"} |= "cold" [5m])) > 1`, `oven="left"`, `if oven=left: `},
		"logs, not by":          {`sum by (oven) (rate({app="oven"} |= "cold" [5m])) > 1`, `queue="left"`, "nothing"},
		"logs, sum":             {`sum(rate({app="oven"} |= "cold" [5m])) > 1`, `oven="left"`, "nothing"},
		"logs, any":             {`rate({app="oven"} |= "cold" [5m]) > 1`, `oven="left"`, `possibly, if oven=left: `},
	} {
		t.Run(name, func(t *testing.T) {
			alert := fmt.Sprintf(`{alert: OvenCold, expr: '%s', labels: {severity: critical, place: "{{ $labels.oven }}", alertname: LoavesBurn}}`, c.expr)
			after := routes(fmt.Sprintf("  routes:\n  - {receiver: on-call, matchers: ['%s']}\n", c.matchers))
			lines := []string{`OvenCold [routing] ` + c.want + `notifies “Slack #bakery” → PagerDuty`}
			if c.want == "nothing" {
				lines = nil
			}
			want(t, compare(t, []string{rules(alert), routes("")}, []string{rules(alert), after}), lines...)
		})
	}
}

// TestCasesOfSeveralRoutes: what two routes ask for, each by its own label.
func TestCasesOfSeveralRoutes(t *testing.T) {
	const alert = `{alert: OvenCold, expr: temperature < 180}`
	after := routes(`  routes:
  - {receiver: on-call, matchers: [oven="left"]}
  - {receiver: on-call, matchers: [floor=~"1|2"]}
  - {receiver: nowhere, matchers: [queue="bread"]}
`)
	want(t, compare(t, []string{rules(alert), routes("")}, []string{rules(alert), after}),
		`OvenCold [routing] possibly, if floor=1 or 2; or oven=left: notifies “Slack #bakery” → PagerDuty`,
		`OvenCold [routing] possibly, if floor is not 1 or 2 and oven is not left and queue=bread: no longer notifies anybody; until now it notified “Slack #bakery”`)
}

// TestManyCombinations: more labels than can be combined are tried one by one; none is
// forgotten.
func TestManyCombinations(t *testing.T) {
	var lines strings.Builder
	for n := range 20 {
		fmt.Fprintf(&lines, "  - {receiver: office, matchers: [label%d=\"a\"]}\n", n)
	}
	lines.WriteString("  - {receiver: on-call, matchers: [zone=\"b\"]}\n")
	before := routes("  routes:\n" + lines.String())
	after := replaced(before, "receiver: on-call, matchers", "receiver: nowhere, matchers")
	const alert = `{alert: OvenCold, expr: temperature < 180}`
	want(t, compare(t, []string{rules(alert), before}, []string{rules(alert), after}),
		`OvenCold [routing] possibly, if zone=b: no longer notifies anybody; until now it notified PagerDuty`)
}

// TestQueryChanges: the query returns a label that it did not before, for which there is
// a route.
func TestQueryChanges(t *testing.T) {
	const routed = "  routes:\n  - {receiver: on-call, matchers: [oven=\"left\"]}\n"
	all, each := `{alert: OvenCold, expr: max(temperature) < 180}`, `{alert: OvenCold, expr: max by (oven) (temperature) < 180}`
	want(t, compare(t, []string{rules(all), routes(routed)}, []string{rules(each), routes(routed)}),
		`OvenCold [routing] if oven=left: notifies “Slack #bakery” → PagerDuty`)
	want(t, compare(t, []string{rules(each), routes(routed)}, []string{rules(all), routes(routed)}),
		`OvenCold [routing] if oven=left: notifies PagerDuty → “Slack #bakery”`)
}

// TestSeverityChanges: the same routes, another label of the rule.
func TestSeverityChanges(t *testing.T) {
	config := routes("  routes:\n  - {receiver: on-call, matchers: [severity=\"critical\"]}\n")
	want(t, compare(t, []string{rules(oven), config}, []string{rules(replaced(oven, "critical", "warning")), config}),
		`OvenCold [routing] notifies PagerDuty → “Slack #bakery”`)
}

// TestAlertsOfOnePattern: a pattern tells alerts apart that it does not spell out.
func TestAlertsOfOnePattern(t *testing.T) {
	both := rules(oven, replaced(oven, "OvenCold", "LoavesBurn"), replaced(oven, "OvenCold", "OvenHot"))
	want(t, compare(t, []string{both, routes("")}, []string{both, routes("  routes:\n  - {receiver: on-call, matchers: ['alertname=~\"Oven.*\"']}\n")}),
		`OvenCold [routing] notifies “Slack #bakery” → PagerDuty`, `OvenHot [routing] notifies “Slack #bakery” → PagerDuty`)
}
