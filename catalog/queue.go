package catalog

import "github.com/ltv-assistant/obsgen"

// Queues are the BullMQ queues.
const (
	FileIndexing = "file-indexing"
	FileDeletion = "file-deletion"
	Reindexing   = "reindexing"
)

func queueMetrics() []obsgen.Metric {
	queue := label("queue", "BullMQ queue", FileIndexing, FileDeletion, Reindexing)
	workers := []string{Indexing}
	return []obsgen.Metric{
		gauge("bullmq_queue_waiting", "", "Jobs waiting for a worker. Every instance reports the same number: aggregate with max.", workers, queue),
		gauge("bullmq_queue_active", "", "Jobs being processed. Every instance reports the same number: aggregate with max.", workers, queue),
		gauge("bullmq_queue_delayed", "", "Jobs waiting for their retry. Every instance reports the same number: aggregate with max.", workers, queue),
		counter("bullmq_jobs_completed_total", "Jobs completed.", workers, queue),
		counter("bullmq_jobs_failed_total", "Jobs failed for good, after the last attempt.", workers, queue),
		histogram("bullmq_job_duration_seconds", "Time from the start of a job to its end, completed or failed.", jobBuckets(), workers, queue),
	}
}
