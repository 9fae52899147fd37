package validate

func catalogSpansExamples() []example {
	at := func(message string) []string {
		return []string{"catalog/spans dashboards/shop-health/probe: " + message}
	}
	return []example{
		{"a service that does not exist", inTraces(`{ resource.service.name = "orders-service" }`), at(`no service is called "orders-service"; known are shop-orders, shop-payments`)},
		{"a root service that does not exist", inTraces(`{ rootServiceName = "orders-service" }`), at(`no service is called "orders-service"; known are shop-orders, shop-payments`)},
		{"a span that nobody records", inTraces(`{ name = "charge cards" }`), at(`no span is called "charge cards"; did you mean "charge card"?`)},
		{"a root span that nobody records", inTraces(`{ trace:rootName = "charge cards" && status = error }`), at(`no span is called "charge cards"; did you mean "charge card"?`)},
		{"the literal on the left", inTraces(`{ "orders-service" = .service.name }`), at(`no service is called "orders-service"; known are shop-orders, shop-payments`)},
		{"a variable, a difference, another attribute", inTraces(`{ resource.service.name = "$service" && name != "GET" && span.name = "x" }`), nil},
	}
}
