package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// indexingSignals are the stages that every file goes through.
func indexingSignals() []obsgen.Signal {
	all := []obsgen.Signal{
		{Metric: "langgraph_stage_runs_total", Series: stageRuns(), Rate: obsgen.Load(0.11)},
		{Metric: "indexing_chunks_total", Rate: obsgen.Load(5)},
		{Metric: "indexing_time_to_searchable_seconds", Rate: obsgen.Load(0.1), Values: obsgen.Spread{Median: 40, P95: 180}},
	}
	times := map[string]obsgen.Spread{
		"load": {Median: 0.5, P95: 2}, "parse": {Median: 3, P95: 12}, "chunk": {Median: 0.8, P95: 3}, "embed": {Median: 8, P95: 40}, "index": {Median: 2, P95: 8},
	}
	for _, stage := range catalog.Stages() {
		all = append(all, obsgen.Signal{
			Metric: "langgraph_stage_duration_seconds", Of: []string{"langgraph_stage_runs_total"},
			Where: obsgen.Labels{"stage": stage}, Values: times[stage],
		})
	}
	return all
}

func stageRuns() []obsgen.Share {
	var all []obsgen.Share
	for _, stage := range catalog.Stages() {
		all = append(all, obsgen.Share{Labels: obsgen.Labels{"stage": stage, "outcome": "success"}, Share: 0.995})
	}
	for _, stage := range []string{"parse", "embed"} { // the others have never failed
		all = append(all, obsgen.Share{Labels: obsgen.Labels{"stage": stage, "outcome": "error"}, Share: 0.02})
	}
	return all
}
