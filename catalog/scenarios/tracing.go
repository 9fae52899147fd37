package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// tracingSignals are how requests and jobs arrive behind the gateway, and the audit trail.
func tracingSignals() []obsgen.Signal {
	return []obsgen.Signal{
		arrivals(catalog.Auth, "tcp", 6), arrivals(catalog.Datasource, "tcp", 4), arrivals(catalog.Datasource, "http", 1),
		arrivals(catalog.Indexing, "bullmq", 0.13), arrivals(catalog.Indexing, "http", 1), arrivals(catalog.Retrieval, "http", 1),
		{Metric: "audit_events_total", Series: shares("action", auditRates()), Rate: obsgen.Steady(1)},
	}
}

func arrivals(service, transport string, rate float64) obsgen.Signal {
	return obsgen.Signal{
		Metric: "trace_context_received_total", Services: []string{service}, Rate: obsgen.Load(rate),
		Series: []obsgen.Share{
			{Labels: obsgen.Labels{"transport": transport, "outcome": "present"}, Share: 0.998},
			{Labels: obsgen.Labels{"transport": transport, "outcome": "missing"}, Share: 0.002},
		},
	}
}

// auditRates are audit events per second and instance; the log has the same (auditLines).
func auditRates() map[string]float64 {
	return map[string]float64{"view": 0.03, "download": 0.012, "upload": 0.008, "delete": 0.001, "search": 0.012}
}
