package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// queueSignals are the jobs. Every instance reports the same queue.
func queueSignals() []obsgen.Signal {
	return []obsgen.Signal{
		inQueue("bullmq_queue_waiting", 12, 1, 3),
		inQueue("bullmq_queue_active", 6, 1, 2),
		inQueue("bullmq_queue_delayed", 1, 0.1, 0.5),
		ended("bullmq_jobs_completed_total", 0.1, 0.02, 0.01),
		// Where nothing has failed yet, there is no series.
		{Metric: "bullmq_jobs_failed_total", Series: shares("queue", map[string]float64{catalog.FileIndexing: 0.0005, catalog.Reindexing: 0.0001}), Rate: obsgen.Load(1)},
		jobTimes(catalog.FileIndexing, 20, 90), jobTimes(catalog.FileDeletion, 1.5, 6), jobTimes(catalog.Reindexing, 60, 200),
	}
}

func byQueue(indexing, deletion, reindexing float64) []obsgen.Share {
	return shares("queue", map[string]float64{catalog.FileIndexing: indexing, catalog.FileDeletion: deletion, catalog.Reindexing: reindexing})
}

func inQueue(metric string, indexing, deletion, reindexing float64) obsgen.Signal {
	return obsgen.Signal{Metric: metric, Series: byQueue(indexing, deletion, reindexing), Value: obsgen.Load(1), Shared: true}
}

func ended(metric string, indexing, deletion, reindexing float64) obsgen.Signal {
	return obsgen.Signal{Metric: metric, Series: byQueue(indexing, deletion, reindexing), Rate: obsgen.Load(1)}
}

func jobTimes(queue string, median, p95 float64) obsgen.Signal {
	return obsgen.Signal{
		Metric: "bullmq_job_duration_seconds", Of: []string{"bullmq_jobs_completed_total", "bullmq_jobs_failed_total"},
		Where: obsgen.Labels{"queue": queue}, Values: obsgen.Spread{Median: median, P95: p95},
	}
}
