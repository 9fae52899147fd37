package main

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// checkoutWorks is a promise over 30 days. $window stands for the ranges over which
// obsgen records how fast the error budget is spent.
func checkoutWorks() obsgen.SLO {
	return obsgen.SLO{
		Name: "checkout-works", Title: "The checkout works", Service: "checkout", Objective: "99.5",
		Description: "99.5 % of the requests to the checkout are answered without a server error.",
		Errors:      `sum(rate(http_requests_total{service="checkout",code=~"5.."}[$window]))`,
		Total:       `sum(rate(http_requests_total{service="checkout"}[$window]))`,
		Panel:       obsgen.PanelRef{Dashboard: checkoutUID, Panel: "errors"},
		Cases: []obsgen.SLOCase{{
			Name: "one in fifty fails", At: 10 * time.Minute, Ratio: 0.02,
			Series: []obsgen.Series{requests("200", "0+294x20"), requests("503", "0+6x20")},
		}},
	}
}

// budgetBurn pages when 2 % of the month's budget go in an hour.
func budgetBurn() obsgen.Rule {
	return obsgen.Rule{
		Name: "BudgetBurn", Severity: obsgen.Critical,
		Query:       obsgen.BurnRate("14.4", "1h", "5m", 10),
		Summary:     `{{ $labels.slo }} spends its error budget {{ $value | printf "%.0f" }} times too fast`,
		Description: "At this rate the budget of 30 days is gone in two days.",
		Runbook:     "CheckoutFails",
		Panel:       obsgen.PanelRef{Dashboard: checkoutUID, Panel: "errors"},
		Fires:       expect(errorSpike, obsgen.Labels{"slo": "checkout-works", "service": "checkout"}, 25*time.Minute),
		Cases: []obsgen.Case{
			{
				Name: "fast, and still going on", At: 20 * time.Minute, Series: burning("20x30", "20x30"),
				Fires: []obsgen.Firing{{Labels: obsgen.Labels{"slo": "checkout-works", "service": "checkout"}, Value: 20}},
			},
			{Name: "it was fast, but is over", At: 20 * time.Minute, Series: burning("20x30", "0x30")},
		},
	}
}

// burning gives the recorded burn rates over an hour and over five minutes.
func burning(hour, now string) []obsgen.Series {
	const labels = `{slo="checkout-works",service="checkout"}`
	return []obsgen.Series{
		{Series: obsgen.SLOBurnRate("1h") + labels, Values: hour},
		{Series: obsgen.SLOBurnRate("5m") + labels, Values: now},
		{Series: obsgen.SLOErrors + labels, Values: "1x30"},
	}
}
