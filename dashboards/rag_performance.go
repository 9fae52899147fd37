package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/panel"
)

// ragPerformance answers "why do answers take so long, or fail": the answers, where
// their time goes, the language model, and single slow answers.
func ragPerformance() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: RAGPerformance, Title: "RAG Performance", Folder: folder(), Tags: []string{"ltv-assistant", "rag"},
		Description: "Questions and their answers: how many, how fast, and whether search or language model takes the time. The model at the top applies to the language model only.",
		Variables:   []cog.Builder[dashboard.VariableModel]{style().Variable("model", "Model", `label_values(llm_requests_total, model)`)},
		Annotations: annotations(),
		Links:       links(),
		Rows: []obsgen.Row{
			{Panels: ragState()},
			{Title: "Answers", Panels: ragAnswers()},
			{Title: "Where the time goes", Panels: ragTime()},
			{Title: "Language model", Panels: ragModel()},
			{Title: "Single answers", Panels: ragExamples()},
		},
	}
}

// ragSuccessRatio is the share of questions that got an answer, from 0 to 1.
func ragSuccessRatio() string {
	const all = `sum(rate(rag_queries_total[$__rate_interval]))`
	const answered = `sum(rate(rag_queries_total{outcome="success"}[$__rate_interval]))`
	return `(` + answered + ` or 0 * ` + all + `) / (` + all + ` > 0)`
}

// perAnswer is the time that an average answer spends in one of its parts, which may
// happen more than once or not at all.
func perAnswer(metric string) string {
	const answers = `sum(rate(rag_query_duration_seconds_count[$__rate_interval]))`
	return `(sum(rate(` + metric + `_sum[$__rate_interval])) or 0 * ` + answers + `) / (` + answers + ` > 0)`
}

// ragExamples are single answers and errors, for a look at what the numbers mean.
func ragExamples() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "slow-traces", Width: 12, Height: 10, Panel: s.Traces("Slow answers",
			"Traces of answers that took over 8 s. The longest span says whether the search (qdrant.search) or the model (llm.generate) was slow.",
			s.Trace(`{ resource.service.name = "`+catalog.Retrieval+`" && name = "rag.query" && duration > 8s }`))},
		{Key: "error-logs", Width: 12, Height: 10, Panel: s.Logs("Errors of retrieval",
			"Error lines of the retrieval service. Timeouts and 429 come from the model's provider; connection errors point at Qdrant. Follow a traceId to its answer.",
			s.Log(`{service="`+catalog.Retrieval+`"} | json | level=~"error|fatal" | line_format "{{.context_target}} {{.message}} {{.error_name}} {{.error_message}}"`, ""))},
	}
}

// modelLinks lead from a series with the label model to its generations.
func modelLinks() []cog.Builder[dashboard.DashboardLink] {
	s := style()
	return list(
		panel.DataLink("Generations of ${__field.labels.model}",
			s.ToTraces(`{ name = "llm.generate" && span.gen_ai.request.model = "${__field.labels.model}" }`)),
		panel.DataLink("Errors of the model",
			s.ToLogs(`{service="`+catalog.Retrieval+`"} | json | level=~"error|fatal" | context_target="llm"`)),
	)
}
