package main

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// simulation is how the shop behaves, and what can happen to it. Every alert and panel is
// tried on it: go run . test
func simulation() obsgen.Simulation {
	return obsgen.Simulation{
		Targets: []obsgen.Target{{Service: "storefront"}, {Service: "checkout", Instances: 2}},
		Signals: []obsgen.Signal{
			{Metric: "http_requests_total", Series: answers, Rate: obsgen.Load(5)},
			{Metric: "http_request_seconds", Of: []string{"http_requests_total"}, Values: obsgen.Spread{Median: 0.08, P95: 0.4}},
			{Metric: "shop_orders_total", Series: payments, Rate: obsgen.Load(0.05)},
		},
		Lines: []obsgen.Line{{
			Name: "refusals", Labels: obsgen.Labels{"service": "checkout"}, Rate: obsgen.Steady(0.002),
			Fields: map[string][]any{"level": {"error"}, "msg": {"payment refused"}, "order.id": {"o-{n}"}},
		}},
		Scenarios: []obsgen.Scenario{
			{Name: calm, Title: "A calm day", Description: "People buy; now and then a payment is refused."},
			{Name: errorSpike, Title: "The checkout fails", Description: "Every fifth request to the checkout is answered with 503.",
				Effects: []obsgen.Effect{obsgen.Fail("http_requests_total", checkout, 0.2, obsgen.Labels{"code": "503"})}},
			{Name: noSales, Title: "Nobody can order", Description: "The button is gone: requests are answered, and nobody orders.",
				Effects: []obsgen.Effect{obsgen.Scale("shop_orders_total", nil, 0)}},
			{Name: refused, Title: "The payment provider refuses", Description: "Every ten seconds a payment is refused.",
				Effects: []obsgen.Effect{obsgen.WriteLines("refusals", 0.1)}},
		},
	}
}

const (
	calm       = "calm-day"
	errorSpike = "checkout-fails"
	noSales    = "no-sales"
	refused    = "payments-refused"
)

var (
	checkout = obsgen.Labels{"service": "checkout"}
	answers  = []obsgen.Share{{Labels: obsgen.Labels{"code": "200"}, Share: 0.9995}, {Labels: obsgen.Labels{"code": "503"}, Share: 0.0005}}
	payments = []obsgen.Share{{Labels: obsgen.Labels{"payment": "card"}, Share: 0.8}, {Labels: obsgen.Labels{"payment": "invoice"}, Share: 0.2}}
)

// expect is one label set of an alert in a scenario, within a time of its beginning.
func expect(scenario string, labels obsgen.Labels, within time.Duration) []obsgen.Expectation {
	return []obsgen.Expectation{{In: scenario, Labels: labels, Within: within}}
}
