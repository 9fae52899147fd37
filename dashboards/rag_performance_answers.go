package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/panel"
)

// ragState is the first row: do people get answers, and soon.
func ragState() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		budgetLeft(4, `service="`+catalog.Retrieval+`"`),
		{Key: "query-rate-now", Width: 3, Height: 5, Panel: s.Stat("Questions/min",
			"Questions per minute. Zero in working hours: the CMS or the gateway does not reach retrieval.",
			"short", s.Prom(`sum(rate(rag_queries_total[$__rate_interval])) * 60`, "questions")).
			ColorScheme(panel.Fixed(panel.Blue))},
		{Key: "success-ratio-now", Width: 3, Height: 5, Panel: s.Stat("Answered",
			"Share of the questions that got an answer. Below 95 % people notice: see the outcomes of the language model and the errors below.",
			"percentunit", s.Prom(ragSuccessRatio(), "answered")).
			Thresholds(panel.Thresholds(panel.Red, panel.From(0.95, panel.Yellow), panel.From(0.99, panel.Green)))},
		{Key: "average-now", Width: 4, Height: 5, Panel: s.Stat("Average answer",
			"Average time from a question to its complete answer. Higher than yesterday: the split of the time below says why.",
			"s", s.Prom(average("rag_query_duration_seconds", "", anyService), "average")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(4, panel.Yellow), panel.From(8, panel.Red)))},
		{Key: "answer-p95-now", Width: 3, Height: 5, Panel: s.Stat("Answer p95",
			"95 % of the answers are complete within this time. Above 15 s people ask again, which makes it worse.",
			"s", s.Prom(quantile("0.95", "rag_query_duration_seconds", "", anyService), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(8, panel.Yellow), panel.From(15, panel.Red)))},
		{Key: "qdrant-p95-now", Width: 3, Height: 5, Panel: s.Stat("Qdrant p95",
			"95 % of the vector searches are faster than this. Above half a second: look at Qdrant's memory and at the size of its collections.",
			"s", s.Prom(quantile("0.95", "qdrant_query_duration_seconds", "", anyService), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.25, panel.Yellow), panel.From(0.5, panel.Red)))},
		{Key: "llm-p95-now", Width: 4, Height: 5, Panel: s.Stat("Generation p95",
			"95 % of the generations by the chosen models are faster than this. Above 30 s they time out: check the provider's status, then choose another model.",
			"s", s.Prom(quantile("0.95", "llm_generation_duration_seconds", "", `model=~"$model"`), "p95")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(15, panel.Yellow), panel.From(30, panel.Red)))},
	}
}

func ragAnswers() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "answer-latency", Width: 8, Height: 9, Panel: s.TimeSeries("Time to answer",
			"Time from a question to its complete answer. All lines rise: the model or the search is slower. Only p99: long answers or retries; look at slow answers below.",
			"s",
			s.Prom(quantile("0.5", "rag_query_duration_seconds", "", anyService), "p50"),
			s.Prom(quantile("0.95", "rag_query_duration_seconds", "", anyService), "p95"),
			s.Prom(quantile("0.99", "rag_query_duration_seconds", "", anyService), "p99")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(8, panel.Yellow), panel.From(15, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "answer-heatmap", Width: 8, Height: 9, Panel: s.Heatmap("Answers by duration",
			"How many answers take how long; the cells that stand out hold the most. Two bands are two kinds of questions or two models; a band that wanders upwards is an overload.",
			"s", s.Buckets(`sum by (le) (rate(rag_query_duration_seconds_bucket[$__rate_interval]))`))},
		{Key: "queries", Width: 8, Height: 9, Panel: s.Stacked("Questions per minute",
			"Questions by how they ended. Errors grow with the load: a rate limit. Errors without load: the model or Qdrant is down.",
			"short", s.Prom(`sum by (outcome) (rate(rag_queries_total[$__rate_interval])) * 60`, "{{outcome}}")).
			OverrideByName("success", list(set("color", panelColor(panel.Green)))).
			OverrideByName("error", list(set("color", panelColor(panel.Red))))},
	}
}

// panelColor is one colour, as the setting of a single series.
func panelColor(color string) map[string]any {
	return map[string]any{"mode": "fixed", "fixedColor": color}
}
