package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// ragTime splits the time of an answer between search, language model and the rest.
func ragTime() []obsgen.Panel {
	s := style()
	qdrant, llm, whole := perAnswer("qdrant_query_duration_seconds"), perAnswer("llm_generation_duration_seconds"), perAnswer("rag_query_duration_seconds")
	return []obsgen.Panel{
		{Key: "time-split", Width: 12, Height: 9, Panel: s.Stacked("Average answer by part",
			"Where the time of an average answer goes; all parts together are the average. The part that grew is the one to look at. Rest: embedding the question, permissions, our own code.",
			"s",
			s.Prom(qdrant, "Qdrant"),
			s.Prom(llm, "language model"),
			s.Prom(`clamp_min(`+whole+` - `+qdrant+` - `+llm+`, 0)`, "rest"))},
		{Key: "qdrant-duration", Width: 12, Height: 9, Panel: s.TimeSeries("Vector search p95 by collection",
			"95 % of the searches are faster than this. One collection: its size or its index. All of them: Qdrant's memory, or indexing that writes at the same time.",
			"s", s.Prom(quantile("0.95", "qdrant_query_duration_seconds", "collection", anyService), "{{collection}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.25, panel.Yellow), panel.From(0.5, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
	}
}

func ragModel() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "llm-duration", Width: 8, Height: 9, Panel: s.TimeSeries("Generation p95 by model",
			"95 % of the generations are faster than this. Above the red line they time out. One model: its provider. All: longer prompts, see the tokens.",
			"s", s.Prom(quantile("0.95", "llm_generation_duration_seconds", "model", `model=~"$model"`), "{{model}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(30, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			DataLinks(modelLinks())},
		{Key: "llm-outcomes", Width: 8, Height: 9, Panel: s.Stacked("Calls to the model per minute",
			"Calls by how they ended, retries included. rate_limited: we ask more than the provider allows; ask for a higher limit or slow down. error: see its status page.",
			"short", s.Prom(`sum by (outcome) (rate(llm_requests_total{model=~"$model"}[$__rate_interval])) * 60`, "{{outcome}}")).
			OverrideByName("success", list(set("color", panelColor(panel.Green)))).
			OverrideByName("rate_limited", list(set("color", panelColor(panel.Orange)))).
			OverrideByName("error", list(set("color", panelColor(panel.Red))))},
		{Key: "tokens", Width: 8, Height: 9, Panel: s.TimeSeries("Tokens per second",
			"Tokens sent (prompt) and received (completion); they are what we pay for. Prompt grows alone: more or longer chunks per question. Both: more questions.",
			"short", s.Prom(`sum by (direction) (rate(llm_tokens_total{model=~"$model"}[$__rate_interval]))`, "{{direction}}"))},
	}
}
