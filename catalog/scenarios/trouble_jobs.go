package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func inQueueOf(queue string) obsgen.Labels { return obsgen.Labels{"queue": queue} }

func queueBacklog() obsgen.Scenario {
	return obsgen.Scenario{
		Name: QueueBacklog, Title: "A backlog",
		Description: "Somebody uploads an archive: sixty files a minute more than the workers can take. It takes longer and longer until a file is searchable.",
		Effects: []obsgen.Effect{
			obsgen.Grow("bullmq_queue_waiting", inQueueOf(catalog.FileIndexing), 60),
			obsgen.Observe("indexing_time_to_searchable_seconds", nil, obsgen.Spread{Median: 350, P95: 1500}).During(15*minute, 0),
		},
	}
}

func slowQueue() obsgen.Scenario {
	return obsgen.Scenario{
		Name: SlowQueue, Title: "One queue is slow",
		Description: "Jobs in reindexing take seven minutes and more. The other queues, with most of the jobs, are fast.",
		Effects: []obsgen.Effect{
			obsgen.Observe("bullmq_job_duration_seconds", inQueueOf(catalog.Reindexing), obsgen.Spread{Median: 420, P95: 900}),
		},
	}
}

func failingJobs() obsgen.Scenario {
	return obsgen.Scenario{
		Name: FailingJobs, Title: "Jobs fail",
		Description: "The parser crashes on a new kind of file: a third of the indexing jobs fail for good.",
		Effects: []obsgen.Effect{
			obsgen.Set("bullmq_jobs_failed_total", inQueueOf(catalog.FileIndexing), 0.05),
			obsgen.Fail("langgraph_stage_runs_total", obsgen.Labels{"stage": "parse"}, 0.4, obsgen.Labels{"outcome": "error"}),
			obsgen.WriteLines(errorsOf(catalog.Indexing), 0.1),
			obsgen.RecordTraces(failedJob, 0.05),
		},
	}
}

func poolExhausted() obsgen.Scenario {
	return obsgen.Scenario{
		Name: PoolExhausted, Title: "No free database connection",
		Description: "A slow statement holds every connection of datasource; requests wait for one, though not yet for long. Whoever opens large files sees an error each time.",
		Effects: []obsgen.Effect{
			obsgen.Set("db_connections_active", of(catalog.Datasource), 20),
			obsgen.Set("db_connections_pending", of(catalog.Datasource), 35),
			obsgen.Observe("db_query_duration_seconds", of(catalog.Datasource), obsgen.Spread{Median: 0.05, P95: 0.9}),
			obsgen.Observe("http_request_duration_seconds", of(catalog.Datasource), obsgen.Spread{Median: 0.12, P95: 0.6}),
			obsgen.WriteLines(breakdowns, 0.05),
		},
	}
}
