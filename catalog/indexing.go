package catalog

import "github.com/ltv-assistant/obsgen"

// Stages are the LangGraph stages of indexing, in their order.
func Stages() []string { return []string{"load", "parse", "chunk", "embed", "index"} }

func indexingMetrics() []obsgen.Metric {
	stage := label("stage", "LangGraph stage", Stages()...)
	outcome := label("outcome", "how the stage ended", "success", "error")
	workers := []string{Indexing}
	return []obsgen.Metric{
		counter("langgraph_stage_runs_total", "Runs of a stage.", workers, stage, outcome),
		histogram("langgraph_stage_duration_seconds", "Time of a stage.", jobBuckets(), workers, stage),
		counter("indexing_chunks_total", "Chunks written to Qdrant.", workers),
		histogram("indexing_time_to_searchable_seconds", "Time from the upload of a file until a search can find it.", jobBuckets(), workers),
	}
}
