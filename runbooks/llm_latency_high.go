package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func llmLatencyHigh() obsgen.Runbook {
	p95 := obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, model) (rate(llm_generation_duration_seconds_bucket[10m]))))`)
	return obsgen.Runbook{
		Name:    LLMLatencyHigh,
		Title:   "Language model is slow",
		Meaning: "For ten minutes one generation in twenty of a language model has taken more than 30 s (95th percentile). 60 s is the highest bucket: a reading of 60 means 60 or more.",
		Impact:  "Users wait half a minute for an answer, some close the page. Open requests pile up in ltv-assistant-retrieval. Search without an answer is not affected.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which model. One: that model or its prompt. All: the provider or our network.",
				Query: p95,
				Panel: panel(dashboards.RAGPerformance, "llm-duration"),
			},
			{
				Text:  "Look at whether it is really the model: share of the answer's time that is generation. Near 1: yes. Less than half: look at Qdrant and the database.",
				Query: obsgen.Prom(`sum(rate(llm_generation_duration_seconds_sum[10m])) / sum(rate(rag_query_duration_seconds_sum[10m]))`),
				Panel: panel(dashboards.RAGPerformance, "time-split"),
			},
			{
				Text:  "Look at what users wait for a whole answer.",
				Query: obsgen.Prom(`histogram_quantile(0.95, sum by (le) (rate(rag_query_duration_seconds_bucket[10m])))`),
				Panel: panel(dashboards.RAGPerformance, "answer-latency"),
			},
			{
				Text:  "Look at the outcomes. Errors and rate limits lead to retries, and those to waiting.",
				Query: obsgen.Prom(`sum by (model, outcome) (rate(llm_requests_total[10m]))`),
			},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at errors of calls to the model.",
				Query: obsgen.Logs(`topk(10, sum by (error_name, error_code) (count_over_time({service="ltv-assistant-retrieval"} | json | context_target="llm" | level=~"warn|error|fatal" [15m])))`),
			},
			{
				Text:  "Look at the slowest requests and who sent them. Milliseconds.",
				Query: obsgen.Logs(`{service="ltv-assistant-retrieval"} | json | http_duration > 30000 | __error__="" | line_format "{{.http_duration}} ms {{.http_url}} {{.userId}} {{.traceId}}"`),
			},
			followRequest(),
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at slow generations. gen_ai.request.model names the model.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-retrieval" && name = "llm.generate" && duration > 30s }`),
			},
			{
				Text:  "Look at slow questions with a slow vector search: then the model is not alone to blame.",
				Query: obsgen.Traces(`{ name = "rag.query" && duration > 30s } >> { name = "qdrant.search" && duration > 1s }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "The provider is slow",
				Check: "Tokens per call are as ever, all questions are slower. The provider's status page may lag behind.",
				Query: obsgen.Prom(`sum by (model) (rate(llm_generation_duration_seconds_sum[10m])) / (sum by (model) (rate(llm_generation_duration_seconds_count[10m])) > 0)`),
				Fix:   "Another model or region, see Mitigation. Otherwise wait and tell users.",
			},
			{
				Cause: "We run into the rate limit",
				Check: "The share of rate_limited calls is above 0.",
				Query: obsgen.Prom(`sum by (model) (rate(llm_requests_total{outcome="rate_limited"}[10m])) / (sum by (model) (rate(llm_requests_total[10m])) > 0)`),
				Fix:   "Less at once, fewer retries; ask the provider for a higher limit.",
			},
			{
				Cause: "Prompts or answers grew",
				Check: "Tokens per call rose. prompt: more or longer chunks are sent. completion: longer answers, which cost most of the time.",
				Query: obsgen.Prom(`sum by (model, direction) (rate(llm_tokens_total[10m])) / on (model) group_left () (sum by (model) (rate(llm_requests_total[10m])) > 0)`),
				Fix:   "Lower the number of chunks or the limit of tokens of an answer. Mostly since a release: roll back.",
			},
			newVersion("Durations or tokens rose with ltv-assistant-retrieval."),
			{
				Cause: "Many questions at once",
				Check: "Questions per second against the same time yesterday.",
				Query: obsgen.Prom(`sum(rate(rag_queries_total[10m])) / (sum(rate(rag_queries_total[10m] offset 1d)) > 0)`),
				Fix:   "A model that we host: scale it. A provider: see the rate limit.",
			},
		},
		Mitigation: []obsgen.Step{
			rollBack("ltv-assistant-retrieval"),
			{Text: "Switch to a smaller or another model in the configuration of ltv-assistant-retrieval, then " + code("docker compose up -d ltv-assistant-retrieval") + ". Trade-off: answers may be worse; open answers are cut off."},
			{Text: "Lower the limit of tokens of an answer, or the number of chunks in the prompt. Trade-off: shorter answers, less context."},
			{Text: "Do not scale ltv-assistant-retrieval: it only waits. More instances mean more calls and more rate limiting."},
			{
				Text:  "Look at whether it helped.",
				Query: p95,
				Panel: panel(dashboards.RAGPerformance, "llm-duration"),
			},
		},
		Escalation: ticketed("retrieval", "answers fail (HighErrorRate or ExternalAPIFailing of llm) or all models are slow", "the provider is slow for more than a day, or a switch of model changes cost"),
	}
}
