package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func highQueueDepth() obsgen.Runbook {
	return obsgen.Runbook{
		Name:    HighQueueDepth,
		Title:   "Queue too deep",
		Meaning: "For ten minutes more than 1000 jobs have waited in a BullMQ queue. More arrive than the workers of ltv-assistant-indexing finish, or the workers stand still.",
		Impact: "file-indexing: uploaded files are found late. file-deletion: deleted files are still found, which can be a matter of data protection. reindexing: the search shows old content. " +
			"No job is lost while Redis keeps its data.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which queue, and how deep. Commands below name `file-indexing`: put the alert's queue.",
				Query: obsgen.Prom(`max by (queue) (bullmq_queue_waiting)`),
				Panel: panel(dashboards.IndexingPipeline, "queue-depth"),
			},
			{
				Text:  "Look at whether it grows: jobs per second, positive is growing. Negative: it drains by itself, only watch.",
				Query: obsgen.Prom(`max by (queue) (deriv(bullmq_queue_waiting[15m]))`),
				Panel: panel(dashboards.IndexingPipeline, "queue-depth"),
			},
			{
				Text:  "Look at whether anybody works. 0 active while jobs wait: the workers are down, stuck, or the queue is paused.",
				Query: obsgen.Prom(`max by (queue) (bullmq_queue_active)`),
			},
			{
				Text:  "Look at how long the backlog lasts, in seconds, if nothing more arrives. Nothing shown means that no job is completed.",
				Query: obsgen.Prom(`max by (queue) (bullmq_queue_waiting) / (sum by (queue) (rate(bullmq_jobs_completed_total[15m])) > 0)`),
			},
			{Text: "Ask BullMQ itself, paused jobs included: " + bull("file-indexing", "getJobCounts()") + ". Whether it is paused: `isPaused()` in place of `getJobCounts()`."},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the errors of the workers, by stage.",
				Query: obsgen.Logs(`topk(10, sum by (context_queue, context_stage, error_code) (count_over_time({service="ltv-assistant-indexing"} | json | level=~"error|fatal" [15m])))`),
			},
			{
				Text:  "Look at who uploads. One user far ahead: a bulk upload, not a fault.",
				Query: obsgen.Logs(`topk(5, sum by (userId) (count_over_time({service="ltv-assistant-datasource"} | json | context_action="upload" [1h])))`),
			},
			{
				Text:  "Look at one job from beginning to end; put its id in place of the example.",
				Query: obsgen.Logs(streams + ` | json | context_jobId="job-456"`),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at slow jobs. The longest stage beneath (load, parse, chunk, embed, index) is the bottleneck.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-indexing" && name = "indexing.process_file" && duration > 60s }`),
			},
			{
				Text:  "Look at failed jobs. Each attempt takes a worker's time.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-indexing" && name = "indexing.process_file" && status = error }`),
				Panel: panel(dashboards.ServiceHealth, "failed-traces"),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "Workers are down or too few",
				Check: "Fewer instances than usual, or none.",
				Query: obsgen.Prom(`sum by (service) (up{service="ltv-assistant-indexing"})`),
				Fix:   "Start them: " + code("docker compose up -d ltv-assistant-indexing") + ".",
			},
			{
				Cause: "A bulk upload",
				Check: "Uploads per second far above usual; workers busy, few failures.",
				Query: obsgen.Prom(`sum by (action) (rate(audit_events_total{action="upload"}[15m]))`),
				Fix:   "Nothing is broken. Add workers for its duration, or let it drain and tell the user.",
			},
			{
				Cause: "A stage became slow",
				Check: "One stage's p95 rose. embed: the embedding service. index: Qdrant. load: MinIO. parse: large or odd files.",
				Query: obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, stage) (rate(langgraph_stage_duration_seconds_bucket[15m]))))`),
				Fix:   "See SlowJobProcessing. More workers do not help a slow external system.",
			},
			{
				Cause: "Jobs fail and come back",
				Check: "Many delayed jobs: they wait for their next attempt.",
				Query: obsgen.Prom(`max by (queue) (bullmq_queue_delayed)`),
				Fix:   "See JobsFailing. Repair the cause first, or the same jobs fill the queue again.",
			},
			{
				Cause: "Workers are stuck",
				Check: "Jobs are active, but none is completed or failed.",
				Query: obsgen.Prom(`sum by (queue) (rate(bullmq_jobs_completed_total[15m])) + sum by (queue) (rate(bullmq_jobs_failed_total[15m])) == 0`),
				Fix:   "Restart the workers, see Mitigation.",
			},
			{
				Cause: "The queue was paused and forgotten",
				Check: "0 active, workers up, no errors. `isPaused()` answers true.",
				Query: obsgen.Prom(`max by (queue) (bullmq_queue_active) == 0`),
				Fix:   "Resume: " + bull("file-indexing", "resume()") + ".",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Workers stuck: " + code("docker compose restart ltv-assistant-indexing") + ". Trade-off: active jobs start again from their beginning, so minutes of work are lost, no job."},
			{Text: "Add workers: " + code("docker compose up -d --no-recreate --scale ltv-assistant-indexing=3 ltv-assistant-indexing") + ". Trade-off: more load on MySQL, Qdrant and the embedding service; watch DatabasePoolNearLimit and ExternalAPIFailing."},
			{Text: "Give the urgent queue the workers: pause the one that can wait, " + bull("reindexing", "pause()") + ", later `resume()`. Trade-off: that queue grows."},
			{Text: "Redis short of memory (" + code("docker compose exec redis redis-cli info memory") + "): raise its limit before you add jobs. Never delete keys and never set an eviction policy: both lose jobs."},
			{
				Text:  "Look at whether it drains.",
				Query: obsgen.Prom(`max by (queue) (deriv(bullmq_queue_waiting[15m]))`),
				Panel: panel(dashboards.IndexingPipeline, "queue-depth"),
			},
		},
		Escalation: ticketed("indexing", "no worker is active, the backlog would last longer than a working day, or the queue is file-deletion", "the usual load no longer fits the workers: capacity has to be planned"),
	}
}
