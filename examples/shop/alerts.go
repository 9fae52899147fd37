package main

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// checkoutFails shows the parts of an alert: the condition, what it says and where it
// leads, and the cases that prove when it fires and when it does not.
func checkoutFails() obsgen.Rule {
	return obsgen.Rule{
		Name: "CheckoutFails", Severity: obsgen.Critical,
		Query:       obsgen.Prom(`sum by (service) (rate(http_requests_total{service="checkout",code=~"5.."}[5m])) / sum by (service) (rate(http_requests_total{service="checkout"}[5m])) > 0.05`),
		For:         5 * time.Minute,
		Summary:     "{{ $value | humanizePercentage }} of the requests to {{ $labels.service }} fail",
		Description: "People cannot pay. More than 5% for five minutes pages.",
		Runbook:     "CheckoutFails",
		Panel:       obsgen.PanelRef{Dashboard: checkoutUID, Panel: "errors"},
		Vars:        []string{"service"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | level="error"`),
		Fires:       expect(errorSpike, checkout, 7*time.Minute),
		Cases: []obsgen.Case{
			{
				Name: "every fifth request fails", At: 15 * time.Minute,
				Series: []obsgen.Series{requests("200", "0+240x20"), requests("503", "0+60x20")},
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": "checkout"}, Value: 0.2}},
			},
			{
				Name: "one in a hundred fails", At: 15 * time.Minute,
				Series: []obsgen.Series{requests("200", "0+297x20"), requests("500", "0+3x20")},
			},
		},
	}
}

// requests is a counter of the checkout's requests, with a sample every minute.
func requests(code, values string) obsgen.Series {
	return obsgen.Series{Series: `http_requests_total{service="checkout",instance="a:80",code="` + code + `"}`, Values: values}
}

func noOrders() obsgen.Rule {
	orders := func(values string) []obsgen.Series {
		return []obsgen.Series{{Series: `shop_orders_total{service="checkout",payment="card"}`, Values: values}}
	}
	return obsgen.Rule{
		Name: "NoOrders", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`sum(rate(shop_orders_total[30m])) <= 0`),
		Summary:     "Nobody has ordered for half an hour",
		Description: "Even at night somebody orders every ten minutes.",
		Runbook:     "CheckoutFails",
		Panel:       obsgen.PanelRef{Dashboard: ordersUID, Panel: "rate"},
		Fires:       expect(noSales, nil, 35*time.Minute),
		Cases: []obsgen.Case{
			{Name: "the counter stands still", At: time.Hour, Series: orders("7x90"), Fires: []obsgen.Firing{{Value: 0}}},
			{Name: "an order a minute", At: time.Hour, Series: orders("0+1x90")},
		},
	}
}

// paymentErrors reads logs. promtool cannot run LogQL, so the rule says so.
func paymentErrors() obsgen.Rule {
	return obsgen.Rule{
		Name: "PaymentErrors", Severity: obsgen.Warning,
		Query:       obsgen.Logs(`sum by (service) (count_over_time({service="checkout"} | json | msg=~"payment.*" | level="error" [10m])) > 20`),
		Summary:     "{{ $value }} payments were refused",
		Description: "More than twenty in ten minutes: ask the payment provider.",
		Runbook:     "CheckoutFails",
		Panel:       obsgen.PanelRef{Dashboard: checkoutUID, Panel: "log"},
		Fires:       expect(refused, checkout, 10*time.Minute),
		Untested:    "promtool cannot run LogQL",
	}
}
