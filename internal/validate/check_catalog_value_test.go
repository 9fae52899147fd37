package validate

func catalogValueExamples() []example {
	return []example{
		{"another name of a service", inPanel(`up{service="orders-service"}`), []string{
			`catalog/value dashboards/shop-health/probe: up never has service="orders-service"; known are shop-orders, shop-payments`,
		}},
		{"a service that does not emit the metric", inPanel(`bullmq_queue_waiting{service="shop-payments"}`), []string{
			`catalog/value dashboards/shop-health/probe: bullmq_queue_waiting never has service="shop-payments"; known are shop-orders`,
		}},
		{"a regular expression that matches nothing", inPanel(`rate(http_requests_total{status=~"5x+"}[5m])`), []string{
			`catalog/value dashboards/shop-health/probe: http_requests_total never has status=~"5x+"; known are 200, 404, 500, 503`,
		}},
		{"a regular expression is anchored", inPanel(`rate(http_requests_total{status=~"5"}[5m])`), []string{
			`catalog/value dashboards/shop-health/probe: http_requests_total never has status=~"5"; known are 200, 404, 500, 503`,
		}},
		{"a misspelt value", inPanel(`up{service="shop-order"}`), []string{
			`catalog/value dashboards/shop-health/probe: up never has service="shop-order"; known are shop-orders, shop-payments; did you mean "shop-orders"?`,
		}},
		{"everything but a value that is not there", inPanel(`up{service!="orders-service"}`), nil},
		{"the empty value", inPanel(`up{service=""}`), nil},
		{"a variable", inPanel(`up{service=~"${service:regex}"}`), nil},
		{"a label whose values nobody knows", inPanel(`up{instance="a:80"}`), nil},
	}
}
