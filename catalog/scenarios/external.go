package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// externalSignals are calls to what the team does not run; one in two hundred fails.
func externalSignals() []obsgen.Signal {
	return []obsgen.Signal{
		calls(catalog.Datasource, map[string]float64{"minio": 3}),
		calls(catalog.Indexing, map[string]float64{"minio": 0.5, "qdrant": 1, "embedding": 2}),
		calls(catalog.Retrieval, map[string]float64{"qdrant": 1, "llm": 0.8, "embedding": 1}),
		callTimes("minio", 0.03, 0.2), callTimes("qdrant", 0.02, 0.1), callTimes("embedding", 0.2, 0.8), callTimes("llm", 2.8, 7),
	}
}

func calls(service string, rates map[string]float64) obsgen.Signal {
	var all []obsgen.Share
	for _, target := range sorted(rates) {
		all = append(all,
			obsgen.Share{Labels: obsgen.Labels{"target": target, "outcome": "success"}, Share: rates[target] * 0.995},
			obsgen.Share{Labels: obsgen.Labels{"target": target, "outcome": "error"}, Share: rates[target] * 0.005})
	}
	return obsgen.Signal{Metric: "external_api_requests_total", Services: []string{service}, Series: all, Rate: obsgen.Load(1)}
}

func callTimes(target string, median, p95 float64) obsgen.Signal {
	return obsgen.Signal{
		Metric: "external_api_request_duration_seconds", Of: []string{"external_api_requests_total"},
		Where: obsgen.Labels{"target": target}, Values: obsgen.Spread{Median: median, P95: p95},
	}
}
