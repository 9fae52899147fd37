package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func slowJobProcessing() obsgen.Runbook {
	average := obsgen.Prom(`sum by (queue) (rate(bullmq_job_duration_seconds_sum[15m])) / (sum by (queue) (rate(bullmq_job_duration_seconds_count[15m])) > 0)`)
	return obsgen.Runbook{
		Name:    SlowJobProcessing,
		Title:   "Jobs take too long",
		Meaning: "For ten minutes the jobs of a queue have taken more than 300 s on average, from their start to their end. Waiting in the queue is not counted.",
		Impact:  "Uploaded files are found late. The workers finish less, so the queue soon grows (HighQueueDepth).",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which queue, and how slow.",
				Query: average,
				Panel: panel(dashboards.IndexingPipeline, "job-duration"),
			},
			{
				Text:  "Look at the stages: seconds on average. The one that rose is the place.",
				Query: obsgen.Prom(`sort_desc(sum by (stage) (rate(langgraph_stage_duration_seconds_sum[15m])) / (sum by (stage) (rate(langgraph_stage_duration_seconds_count[15m])) > 0))`),
				Panel: panel(dashboards.IndexingPipeline, "job-duration"),
			},
			{
				Text:  "Look at whether all jobs are slow or a few. Median low and average high: a few huge files.",
				Query: obsgen.Prom(`histogram_quantile(0.5, sum by (le, queue) (rate(bullmq_job_duration_seconds_bucket[15m])))`),
			},
			{
				Text:  "Look at the external systems the stages use: embedding for embed, qdrant for index, minio for load.",
				Query: obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, target) (rate(external_api_request_duration_seconds_bucket{service="ltv-assistant-indexing"}[15m]))))`),
				Panel: panel(dashboards.ServiceHealth, "external-duration"),
			},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the largest files in work. Sizes are in bytes; 50000000 is 50 MB.",
				Query: obsgen.Logs(`{service="ltv-assistant-indexing"} | json | context_fileSize > 50000000 | __error__="" | line_format "{{.context_fileSize}} {{.context_filename}} {{.context_jobId}} {{.userId}} {{.message}}"`),
			},
			{
				Text:  "Look at documents with very many chunks. Each chunk is embedded and written.",
				Query: obsgen.Logs(`{service="ltv-assistant-indexing"} | json | context_chunkCount > 1000 | __error__="" | line_format "{{.context_chunkCount}} chunks {{.context_documentId}} {{.context_jobId}}"`),
			},
			{
				Text:  "Look for warnings and errors by stage: retries and timeouts eat the time.",
				Query: obsgen.Logs(`topk(10, sum by (context_stage, context_target, error_code) (count_over_time({service="ltv-assistant-indexing"} | json | level=~"warn|error|fatal" [15m])))`),
			},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at slow jobs and open one: its stages lie side by side.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-indexing" && name = "index_document" && duration > 300s }`),
			},
			{
				Text:  "Look at slow stages alone. Put the slow stage in place of embed. chunks.count says whether the document is large or the stage slow.",
				Query: obsgen.Traces(`{ resource.service.name = "ltv-assistant-indexing" && name = "embed" && duration > 60s }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "The embedding service or Qdrant is slow",
				Check: "embed or index is the slow stage and p95 of its target rose.",
				Query: obsgen.Prom(`histogram_quantile(0.95, sum by (le, target) (rate(external_api_request_duration_seconds_bucket{service="ltv-assistant-indexing",target=~"embedding|qdrant"}[15m])))`),
				Fix:   "Fewer jobs at once often finish more: take workers away, or repair the target, see ExternalAPIFailing.",
			},
			{
				Cause: "Very large or odd files",
				Check: "parse is the slow stage, chunks per second are as usual.",
				Query: obsgen.Prom(`sum(rate(indexing_chunks_total[15m]))`),
				Fix:   "Let them finish. If one file blocks a worker for ever, remove its job, see Mitigation.",
			},
			{
				Cause: "CPU of the workers is used up",
				Check: "Near one core per instance.",
				Query: obsgen.Prom(`sum by (instance) (rate(process_cpu_seconds_total{service="ltv-assistant-indexing"}[5m]))`),
				Fix:   "Add a worker instance, or lower the concurrency of each.",
			},
			{
				Cause: "Slow database",
				Check: "p95 of queries of indexing rose.",
				Query: obsgen.Prom(`histogram_quantile(0.95, sum by (le, operation) (rate(db_query_duration_seconds_bucket{service="ltv-assistant-indexing"}[15m])))`),
				Fix:   "Find the long query, see DatabasePoolNearLimit.",
			},
			newVersion("Durations rose with ltv-assistant-indexing."),
		},
		Mitigation: []obsgen.Step{
			{Text: "External system slow: run fewer workers, " + code("docker compose up -d --no-recreate --scale ltv-assistant-indexing=1 ltv-assistant-indexing") + ". Trade-off: the queue grows until the target has recovered."},
			{Text: "CPU full: run more, " + code("docker compose up -d --no-recreate --scale ltv-assistant-indexing=3 ltv-assistant-indexing") + ". Trade-off: more load on the database and the external systems."},
			{Text: "One job blocks a worker: stop its worker with " + code("docker restart CONTAINER") + ", then remove the waiting job: " + bull("file-indexing", "remove('job-456')") + ". Trade-off: that file is not indexed; tell its owner and keep the job's id."},
			{Text: "Big reindexing takes the time of uploads: " + bull("reindexing", "pause()") + ", later `resume()`."},
			rollBack("ltv-assistant-indexing"),
			{
				Text:  "Look at whether it helped. Long jobs that are still running count only when they end.",
				Query: average,
				Panel: panel(dashboards.IndexingPipeline, "job-duration"),
			},
		},
		Escalation: ticketed("indexing", "HighQueueDepth fires as well or no job is completed", "the cause is an external provider or the size of the customers' files: limits have to be agreed"),
	}
}
