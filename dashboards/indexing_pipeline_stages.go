package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/panel"
)

// indexingStages is what the workers spend their time on.
func indexingStages() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "stage-runs", Width: 12, Panel: s.TimeSeries("Stages run per minute",
			"Runs of each stage. All stages run equally often; one that runs less than the one before it loses documents in between: see its failures.",
			"short", s.Prom(`sum by (stage) (rate(langgraph_stage_runs_total[$__rate_interval])) * 60`, "{{stage}}")).
			Interval(fewJobs).
			Legend(beside()).
			DataLinks(stageLinks())},
		{Key: "stage-failures", Width: 12, Panel: s.TimeSeries("Failed stages",
			"Share of the runs that failed. load: MinIO. parse: the files. embed: the embedding service or its rate limit. index: Qdrant.",
			"percentunit", s.Prom(stageFailureRatio(), "{{stage}}")).
			Interval(fewJobs).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.02, panel.Yellow), panel.From(0.1, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			Legend(beside()).
			DataLinks(stageLinks())},
		{Key: "stage-duration", Width: 12, Panel: s.TimeSeries("Average stage duration",
			"Time of each stage. A stage that rises alone names the cause: load MinIO, parse large files, embed the embedding service, index Qdrant.",
			"s", s.Prom(average("langgraph_stage_duration_seconds", "stage", anyService), "{{stage}}")).
			Interval(fewJobs).
			Legend(beside()).
			DataLinks(stageLinks())},
		{Key: "stage-share", Width: 12, Panel: s.Stacked("Share of time by stage",
			"Where the workers' time goes. To index faster, make the widest stage faster; more workers help only as far as what it calls can follow.",
			"percentunit", s.Prom(`sum by (stage) (rate(langgraph_stage_duration_seconds_sum[$__rate_interval])) / on () group_left () (sum(rate(langgraph_stage_duration_seconds_sum[$__rate_interval])) > 0)`, "{{stage}}")).
			Interval(fewJobs).
			Max(1).
			Legend(beside()).
			DataLinks(stageLinks())},
		{Key: "time-to-searchable", Width: 12, Panel: s.TimeSeries("Time to searchable",
			"From the upload of a file until a search finds it, waiting included. Rises with the queue: workers are too few. Rises without it: a stage is slow.",
			"s",
			s.Prom(quantile("0.5", "indexing_time_to_searchable_seconds", "", anyService), "p50"),
			s.Prom(quantile("0.95", "indexing_time_to_searchable_seconds", "", anyService), "p95")).
			Interval(fewJobs).
			Thresholds(panel.Thresholds(panel.Green, panel.From(300, panel.Yellow), panel.From(1200, panel.Red))).
			ThresholdsStyle(panel.DashedLines())},
		{Key: "chunks", Width: 12, Panel: s.TimeSeries("Chunks written",
			"Chunks written to Qdrant per second. Zero while stages run: nothing is stored, searches stay old; see the index stage and Qdrant.",
			"wps", s.Prom(`sum(rate(indexing_chunks_total[$__rate_interval]))`, "chunks"))},
	}
}

// stageFailureRatio is the share of failed runs of each stage, from 0 to 1.
func stageFailureRatio() string {
	const runs = `sum by (stage) (rate(langgraph_stage_runs_total[$__rate_interval]))`
	const failed = `sum by (stage) (rate(langgraph_stage_runs_total{outcome="error"}[$__rate_interval]))`
	return `(` + failed + ` or 0 * ` + runs + `) / (` + runs + ` > 0)`
}

func indexingFailures() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "error-logs", Width: 12, Height: 10, Panel: s.Logs("Errors of indexing",
			"Error lines with queue, stage, job and file. The same error on many files: a dependency. One file again and again: the file; delete it or correct it.",
			s.Log(`{service="`+catalog.Indexing+`"} | json | level=~"error|fatal" | context_queue=~"($queue)?" | line_format "{{.context_queue}} {{.context_stage}} {{.message}} {{.error_name}} {{.error_message}} {{.context_jobId}} {{.context_fileId}}"`, "")).
			NoValue("no errors")},
		{Key: "slow-jobs", Width: 12, Height: 10, Panel: s.Traces("Failed and slow jobs",
			"Traces of jobs that failed or took over five minutes. Open one: the longest or red span is the stage to look at. Its upload is in the same trace.",
			s.Trace(`{ resource.service.name = "`+catalog.Indexing+`" && name = "indexing.process_file" && (status = error || duration > 5m) }`))},
	}
}
