package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func callsFail(target string, share float64) obsgen.Effect {
	return obsgen.Fail("external_api_requests_total", obsgen.Labels{"target": target}, share, obsgen.Labels{"outcome": "error"})
}

func qdrantSlow() obsgen.Scenario {
	return obsgen.Scenario{
		Name: QdrantSlow, Title: "Qdrant is slow",
		Description: "Vector searches take a second instead of milliseconds, and one in four times out.",
		Effects: []obsgen.Effect{
			obsgen.Observe("qdrant_query_duration_seconds", nil, obsgen.Spread{Median: 0.9, P95: 2.4}),
			obsgen.Observe("external_api_request_duration_seconds", obsgen.Labels{"target": "qdrant"}, obsgen.Spread{Median: 0.9, P95: 2.4}),
			callsFail("qdrant", 0.25),
			obsgen.Observe("rag_query_duration_seconds", nil, obsgen.Spread{Median: 4.2, P95: 9}),
		},
	}
}

func llmTrouble() obsgen.Scenario {
	answered := obsgen.Labels{"model": LargeModel, "outcome": "success"}
	return obsgen.Scenario{
		Name: LLMTrouble, Title: "The language model is slow and refuses",
		Description: "The large model takes most of a minute, and one call in four is refused for too many requests. The small model is as ever. People hardly ask the large one any more.",
		Effects: []obsgen.Effect{
			obsgen.Scale("llm_requests_total", obsgen.Labels{"model": LargeModel}, 0.06),
			obsgen.Fail("llm_requests_total", answered, 0.25, obsgen.Labels{"outcome": "rate_limited"}),
			obsgen.Observe("llm_generation_duration_seconds", obsgen.Labels{"model": LargeModel}, obsgen.Spread{Median: 36, P95: 45}),
			callsFail("llm", 0.2),
			obsgen.Observe("external_api_request_duration_seconds", obsgen.Labels{"target": "llm"}, obsgen.Spread{Median: 12, P95: 45}),
			obsgen.Observe("rag_query_duration_seconds", nil, obsgen.Spread{Median: 11, P95: 40}),
			obsgen.Observe("http_request_duration_seconds", obsgen.Labels{"service": catalog.Retrieval, "route": "/rag/query"}, obsgen.Spread{Median: 9, P95: 30}),
			obsgen.RecordTraces(slowAnswer, 0.05),
		},
	}
}
