package main

import "github.com/ltv-assistant/obsgen"

// runbooks become one page each. Alerts name them, and notifications link to them.
func runbooks() []obsgen.Runbook {
	return []obsgen.Runbook{{
		Name: "CheckoutFails", Title: "The checkout fails",
		Meaning: "Orders or payments do not get through.",
		Impact:  "People fill their baskets and cannot pay.",
		Identify: []obsgen.Step{
			{Text: "Is it one payment method or all of them?", Panel: obsgen.PanelRef{Dashboard: ordersUID, Panel: "rate"}},
			{Text: "Is it one instance or all of them?", Query: obsgen.Prom(`sum by (instance) (rate(http_requests_total{service="checkout",code=~"5.."}[5m]))`)},
		},
		Logs: []obsgen.Step{{Text: "Read what the checkout complains of.", Query: obsgen.Logs(`{service="checkout"} | json | level="error"`)}},
		Causes: []obsgen.Cause{
			{Cause: "The payment provider is down", Check: "Only card payments fail.", Fix: "Offer invoices only, and tell support."},
			{Cause: "A new version", Check: "It began with a deployment.", Fix: "Go back to the version before."},
		},
		Mitigation: []obsgen.Step{{Text: "Show the maintenance page rather than errors."}},
		Escalation: []string{"After 30 minutes call the head of shop."},
	}}
}
