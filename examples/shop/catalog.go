package main

import "github.com/ltv-assistant/obsgen"

// catalog is what the services emit. Every query is held against it: a metric, label or
// value that is not here is a finding, not an empty panel.
func catalog() obsgen.Catalog {
	checkout := []string{"checkout"}
	return obsgen.Catalog{
		Services: []obsgen.Service{
			{Name: "storefront", Title: "Storefront", Description: "Shows the goods."},
			{Name: "checkout", Title: "Checkout", Description: "Takes orders and payments."},
		},
		// Prometheus adds these to every series.
		TargetLabels: []obsgen.Label{
			{Name: "service", Help: "the service", Values: []string{"storefront", "checkout"}},
			{Name: "instance", Help: "host and port"},
		},
		Metrics: []obsgen.Metric{
			{Name: "shop_orders_total", Type: obsgen.Counter, Help: "Orders placed.", Services: checkout,
				Labels: []obsgen.Label{{Name: "payment", Help: "how it was paid", Values: []string{"card", "invoice"}}}},
			{Name: "http_requests_total", Type: obsgen.Counter, Help: "Requests answered.", Services: []string{"storefront", "checkout"},
				Labels: []obsgen.Label{{Name: "code", Help: "HTTP status", Values: []string{"200", "404", "500", "503"}}}},
			{Name: "http_request_seconds", Type: obsgen.Histogram, Unit: "seconds", Help: "Time to answer.", Services: checkout,
				Buckets: []float64{0.1, 0.3, 1, 3}},
		},
		// One JSON object per line, in streams by service.
		Logs: obsgen.LogFormat{
			StreamLabels: []obsgen.Label{{Name: "service", Help: "the service", Values: []string{"storefront", "checkout"}}},
			Fields: []obsgen.LogField{
				{Path: "level", Type: obsgen.StringField, Required: true, Help: "severity", Enum: []string{"info", "warn", "error"}, Example: "error"},
				{Path: "msg", Type: obsgen.StringField, Required: true, Help: "what happened", Example: "payment refused"},
				{Path: "order.id", Type: obsgen.StringField, Help: "the order", Example: "o-4711"},
			},
		},
	}
}
