package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/panel"
)

// indexingPipeline answers "when will my document be found, and what holds it up": the
// queues, the stages of LangGraph behind them, and the jobs that failed.
func indexingPipeline() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: IndexingPipeline, Title: "Indexing Pipeline", Folder: folder(), Tags: []string{"ltv-assistant", "indexing"},
		Description: "From an uploaded file to a document that searches find: queues, jobs and the LangGraph stages. Choose queues at the top; stages belong to all of them.",
		From:        "now-3h",
		Variables:   []cog.Builder[dashboard.VariableModel]{style().Variable("queue", "Queue", `label_values(bullmq_queue_waiting, queue)`)},
		Annotations: annotations(),
		Links:       links(),
		Rows: []obsgen.Row{
			{Panels: indexingState()},
			{Title: "Queues", Panels: indexingQueues()},
			{Title: "Stages", Panels: indexingStages()},
			{Title: "Failed and slow jobs", Panels: indexingFailures()},
		},
	}
}

// ofQueue matches the queues that are chosen.
const ofQueue = `queue=~"$queue"`

// fewJobs is the least step of graphs about jobs, and so of $__rate_interval: jobs take
// minutes, and over one minute a single failure would be a third of them.
const fewJobs = "5m"

// jobs is the rate of finished jobs. Counters of a queue are counted by each worker for
// its own jobs, so they add up; gauges are read from Redis by all, so they do not.
func jobs(result, label string) string {
	return `sum` + by(label) + ` (rate(bullmq_jobs_` + result + `_total{` + ofQueue + `}[$__rate_interval]))`
}

// failedJobs failed for good. A queue that never had one has no such series at all; it counts as 0.
func failedJobs(label string) string {
	return `(` + jobs("failed", label) + ` or 0 * ` + jobs("completed", label) + `)`
}

// finishedJobs are completed or failed.
func finishedJobs(label string) string {
	return `(` + jobs("completed", label) + ` + ` + failedJobs(label) + `)`
}

// jobFailureRatio is the share of failed among finished jobs, from 0 to 1.
func jobFailureRatio(label string) string {
	return failedJobs(label) + ` / (` + finishedJobs(label) + ` > 0)`
}

// queueLinks lead from a series with the label queue to its failed jobs.
func queueLinks() []cog.Builder[dashboard.DashboardLink] {
	s := style()
	return list(
		panel.DataLink("Errors of ${__field.labels.queue}",
			s.ToLogs(`{service="`+catalog.Indexing+`"} | json | level=~"error|fatal" | context_queue="${__field.labels.queue}"`)),
		panel.DataLink("Failed jobs as traces",
			s.ToTraces(`{ resource.service.name = "`+catalog.Indexing+`" && name = "indexing.process_file" && status = error }`)),
	)
}

// stageLinks lead from a series with the label stage to its spans.
func stageLinks() []cog.Builder[dashboard.DashboardLink] {
	s := style()
	const stage = "${__field.labels.stage}"
	return list(
		panel.DataLink("Errors in "+stage,
			s.ToLogs(`{service="`+catalog.Indexing+`"} | json | level=~"error|fatal" | context_stage="`+stage+`"`)),
		panel.DataLink("Traces through "+stage,
			s.ToTraces(`{ resource.service.name = "`+catalog.Indexing+`" && name = "`+stage+`" }`)),
	)
}
