package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func jobsFailing() obsgen.Runbook {
	ratio := obsgen.Prom(`sum by (queue) (rate(bullmq_jobs_failed_total[15m])) / (sum by (queue) (rate(bullmq_jobs_completed_total[15m])) + sum by (queue) (rate(bullmq_jobs_failed_total[15m])) > 0)`)
	return obsgen.Runbook{
		Name:    JobsFailing,
		Title:   "Jobs fail",
		Meaning: "For ten minutes more than 10 % of a queue's finished jobs have failed for good, all attempts used up, and more than a handful of jobs are concerned. BullMQ does not try them again by itself.",
		Impact: "file-indexing: these files are uploaded but never found; users are not told. file-deletion: deleted files stay in the index. reindexing: documents stay old. " +
			"The failed jobs stay in Redis and can be tried again once the cause is repaired.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which queue, and what share. Commands below name `file-indexing`: put the alert's queue.",
				Query: ratio,
				Panel: panel(dashboards.IndexingPipeline, "failure-ratio"),
			},
			{
				Text:  "Look at which stage fails.",
				Query: obsgen.Prom(`sort_desc(sum by (stage) (rate(langgraph_stage_runs_total{outcome="error"}[15m])) / sum by (stage) (rate(langgraph_stage_runs_total[15m])))`),
				Panel: panel(dashboards.IndexingPipeline, "failure-ratio"),
			},
			{
				Text:  "Look at how many there are since an hour: that many documents need another run.",
				Query: obsgen.Prom(`sum by (queue) (increase(bullmq_jobs_failed_total[1h]))`),
			},
			{Text: "Read the reasons of the last ten: " + bull("file-indexing", "getFailed(0,9).then(jobs=>jobs.map(j=>[j.id,j.failedReason]))") + "."},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the error codes by stage. One code for all: a dependency. Many codes in parse: bad files.",
				Query: obsgen.Logs(`topk(10, sum by (context_stage, error_name, error_code) (count_over_time({service="ltv-assistant-indexing"} | json | level=~"error|fatal" [15m])))`),
			},
			{
				Text:  "Look at whose files fail. One user: their files, or a bulk upload of one broken kind.",
				Query: obsgen.Logs(`topk(10, sum by (userId, error_code) (count_over_time({service="ltv-assistant-indexing"} | json | level=~"error|fatal" [15m])))`),
			},
			{
				Text:  "Look at the lines with file and job.",
				Query: obsgen.Logs(`{service="ltv-assistant-indexing"} | json | level=~"error|fatal" | line_format "{{.context_stage}} {{.error_code}} {{.error_message}} {{.context_filename}} {{.context_jobId}} {{.traceId}}"`),
				Panel: panel(dashboards.ServiceHealth, "error-logs"),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at failed jobs. The trace goes back to the upload through bullmq.add_job.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-indexing" && name = "indexing.process_file" && status = error }`),
			},
			{
				Text:  "Look at the stages that fail. The span's error says why.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-indexing" && name =~ "load|parse|chunk|embed|index" && status = error }`),
				Panel: panel(dashboards.ServiceHealth, "failed-traces"),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "An external system fails",
				Check: "load fails: MinIO. embed: the embedding service. index: Qdrant. Its success ratio is below 0.9.",
				Query: obsgen.Prom(`sort(sum by (target) (rate(external_api_requests_total{service="ltv-assistant-indexing",outcome="success"}[15m])) / (sum by (target) (rate(external_api_requests_total{service="ltv-assistant-indexing"}[15m])) > 0))`),
				Fix:   "Pause the queue, repair the target (ExternalAPIFailing), resume, try the failed jobs again.",
			},
			{
				Cause: "Files that cannot be read",
				Check: "parse fails with codes such as PDF_PARSE_ERROR; other files go through.",
				Query: obsgen.Logs(`topk(10, sum by (error_code, context_filename) (count_over_time({service="ltv-assistant-indexing"} | json | context_stage="parse" | level="error" [1h])))`),
				Fix:   "No damage to others. Tell the uploader; trying again is useless.",
			},
			newVersion("The failures began with ltv-assistant-indexing or ltv-assistant-datasource; a changed job format fails only in the other one."),
			{
				Cause: "Database errors",
				Check: "Codes that begin with ER_, or the pool is full.",
				Query: obsgen.Logs(`sum by (error_code) (count_over_time({service="ltv-assistant-indexing"} | json | error_code=~"ER_.+|ETIMEDOUT|ECONNREFUSED" [15m]))`),
				Fix:   "See DatabasePoolNearLimit. Then try the failed jobs again.",
			},
			{
				Cause: "Workers die during jobs",
				Check: "Young processes that nobody deployed; the reason of the jobs speaks of stalled.",
				Query: obsgen.Prom(`time() - max by (instance) (process_start_time_seconds{service="ltv-assistant-indexing"}) < 3600`),
				Fix:   "Mostly memory: raise the workers' limit or lower their concurrency.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Stop the waste while the cause lasts: pause the queue, " + bull("file-indexing", "pause()") + ". Trade-off: nothing is processed, also not what would succeed; but nothing more fails for good."},
			rollBack("ltv-assistant-indexing"),
			{Text: "Cause repaired: " + bull("file-indexing", "resume()") + "."},
			{Text: "Then try the failed jobs again: " + bull("file-indexing", "retryJobs({state:'failed'})") + ". Trade-off: all of them return at once, unreadable files too; expect HighQueueDepth for a while."},
			{
				Text:  "Look at whether it helped.",
				Query: ratio,
				Panel: panel(dashboards.IndexingPipeline, "failure-ratio"),
			},
		},
		Escalation: ticketed("indexing", "nearly all jobs fail, or the queue is file-deletion", "users have to be told that files are missing, or deletions are overdue"),
	}
}
