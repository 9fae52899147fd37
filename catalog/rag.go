package catalog

import "github.com/ltv-assistant/obsgen"

func ragMetrics() []obsgen.Metric {
	outcome := label("outcome", "how it ended", "success", "error")
	model := label("model", "name of the language model")
	only := []string{Retrieval}
	return []obsgen.Metric{
		counter("rag_queries_total", "Questions answered or failed.", only, outcome),
		histogram("rag_query_duration_seconds", "Time from a question to its complete answer.", answerBuckets(), only),
		histogram("qdrant_query_duration_seconds", "Time of a vector search.", queryBuckets(), only,
			label("collection", "Qdrant collection")),
		histogram("llm_generation_duration_seconds", "Time of a generation by the language model.", answerBuckets(), only, model),
		counter("llm_requests_total", "Calls to the language model, retries included.", only, model,
			label("outcome", "how the call ended", "success", "error", "rate_limited")),
		counter("llm_tokens_total", "Tokens sent to and received from the language model.", only, model,
			label("direction", "prompt is sent, completion is received", "prompt", "completion")),
	}
}
