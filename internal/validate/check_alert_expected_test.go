package validate

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

func alertExpectedExamples() []example {
	rule := func(change func(*obsgen.Rule)) func(*obsgen.Bundle) { return simulated(rule(change)) }
	expectation := func(change func(*obsgen.Expectation)) func(*obsgen.Bundle) {
		return rule(func(r *obsgen.Rule) { change(&r.Fires[0]) })
	}
	return []example{
		{"no word of where it fires", rule(func(r *obsgen.Rule) { r.Fires = nil }), []string{
			"alert/expected alerts/HighErrorRate: it does not say in which scenario it fires, nor why in none",
		}},
		{"a reason", rule(func(r *obsgen.Rule) { r.Fires, r.Unseen = nil, "no scenario lasts a month" }), nil},
		{"a reason for what it does", rule(func(r *obsgen.Rule) { r.Unseen = "never seen" }), []string{
			"alert/expected alerts/HighErrorRate: it says where it fires, and why it fires nowhere",
		}},
		{"an unknown scenario", expectation(func(e *obsgen.Expectation) { e.In = "order-fail" }), []string{
			`alert/expected alerts/HighErrorRate: there is no scenario "order-fail"; did you mean "orders-fail"?`,
		}},
		{"no time", expectation(func(e *obsgen.Expectation) { e.Within = 0 }), []string{
			"alert/expected alerts/HighErrorRate: it does not say within which time it fires in orders-fail",
		}},
		{"never", expectation(func(e *obsgen.Expectation) { e.After = 9 * time.Minute }), []string{
			"alert/expected alerts/HighErrorRate: in orders-fail it fires not before 9m0s, and within 8m0s: never",
		}},
		{"sooner than For", expectation(func(e *obsgen.Expectation) { e.Within = 3 * time.Minute }), []string{
			"alert/expected alerts/HighErrorRate: in orders-fail it cannot fire within 3m0s: its condition must hold for 5m0s",
		}},
		{"a label that is not there", expectation(func(e *obsgen.Expectation) { e.Labels = obsgen.Labels{"instance": "a"} }), []string{
			`alert/expected alerts/HighErrorRate: it expects the label "instance" in orders-fail, which the query does not return; it returns service`,
		}},
		{"a label of the rule", expectation(func(e *obsgen.Expectation) { e.Labels = obsgen.Labels{"team": "shop"} }), nil},
		{"twice", rule(func(r *obsgen.Rule) { r.Fires = append(r.Fires, r.Fires[0]) }), []string{
			`alert/expected alerts/HighErrorRate: the expectation "orders-fail {service=shop-orders}" is used twice`,
		}},
	}
}
