// Package catalog is what the LTV Assistant emits: its services, metrics, log
// fields and spans. Every query of the content is held against it, and the
// service teams implement it (generated/catalog).
package catalog

import "github.com/ltv-assistant/obsgen"

// All returns the whole catalogue.
func All() obsgen.Catalog {
	return obsgen.Catalog{
		Services:     services(),
		Metrics:      metrics(),
		TargetLabels: targetLabels(),
		Logs:         logs(),
		Spans:        spans(),
	}
}

func metrics() []obsgen.Metric {
	return concat(
		scrapeMetrics(),
		httpMetrics(),
		databaseMetrics(),
		externalMetrics(),
		queueMetrics(),
		indexingMetrics(),
		ragMetrics(),
		runtimeMetrics(),
		tracingMetrics(),
		prometheusMetrics(),
		alertmanagerMetrics(),
		lokiMetrics(),
		tempoMetrics(),
	)
}

func concat(parts ...[]obsgen.Metric) []obsgen.Metric {
	var all []obsgen.Metric
	for _, part := range parts {
		all = append(all, part...)
	}
	return all
}

// targetLabels are attached by the scrape configuration, so that every series says
// which service it belongs to.
func targetLabels() []obsgen.Label {
	return []obsgen.Label{
		{Name: "service", Help: "the service, as in OTEL_SERVICE_NAME", Values: serviceNames()},
		{Name: "instance", Help: "host and port of the scraped target"},
		{Name: "job", Help: "the scrape job"},
		{Name: "environment", Help: "NODE_ENV of the deployment", Values: environments()},
	}
}

func environments() []string { return []string{"development", "staging", "production"} }
