package scenarios

import "github.com/ltv-assistant/obsgen"

// Language models of the answers.
const (
	LargeModel = "large"
	SmallModel = "small"
)

// ragSignals are questions and what answering them takes.
func ragSignals() []obsgen.Signal {
	return []obsgen.Signal{
		{Metric: "rag_queries_total", Series: shares("outcome", map[string]float64{"success": 0.99, "error": 0.01}), Rate: obsgen.Load(0.6)},
		{Metric: "rag_query_duration_seconds", Of: []string{"rag_queries_total"}, Values: obsgen.Spread{Median: 3.1, P95: 7.2}},
		{Metric: "qdrant_query_duration_seconds", Series: each("collection", 1, "documents"), Rate: obsgen.Load(1), Values: obsgen.Spread{Median: 0.015, P95: 0.08}},
		{Metric: "llm_requests_total", Series: modelCalls(), Rate: obsgen.Load(0.8)},
		generations(LargeModel, 3.2, 7.5), generations(SmallModel, 1.4, 3.5),
		{Metric: "llm_tokens_total", Series: tokens(), Rate: obsgen.Load(800)},
	}
}

func modelCalls() []obsgen.Share {
	var all []obsgen.Share
	for model, share := range map[string]float64{LargeModel: 0.4, SmallModel: 0.6} {
		for outcome, part := range map[string]float64{"success": 0.98, "error": 0.005, "rate_limited": 0.015} {
			all = append(all, obsgen.Share{Labels: obsgen.Labels{"model": model, "outcome": outcome}, Share: share * part})
		}
	}
	return all
}

func generations(model string, median, p95 float64) obsgen.Signal {
	return obsgen.Signal{
		Metric: "llm_generation_duration_seconds", Of: []string{"llm_requests_total"},
		Where: obsgen.Labels{"model": model, "outcome": "success"}, Values: obsgen.Spread{Median: median, P95: p95},
	}
}

func tokens() []obsgen.Share {
	var all []obsgen.Share
	for model, share := range map[string]float64{LargeModel: 0.4, SmallModel: 0.6} {
		for direction, part := range map[string]float64{"prompt": 0.85, "completion": 0.15} {
			all = append(all, obsgen.Share{Labels: obsgen.Labels{"model": model, "direction": direction}, Share: share * part})
		}
	}
	return all
}
