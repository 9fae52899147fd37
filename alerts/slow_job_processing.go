package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// slowJobProcessing is an average per queue, from the histogram's sum and count. The plan
// averaged a series that does not exist, over all queues, which hides the slow one.
func slowJobProcessing() obsgen.Rule {
	return obsgen.Rule{
		Name: "SlowJobProcessing", Severity: obsgen.Warning,
		Query: obsgen.Prom(`sum by (service, queue) (rate(bullmq_job_duration_seconds_sum[15m]))
  / sum by (service, queue) (rate(bullmq_job_duration_seconds_count[15m])) > 300`),
		For:         10 * time.Minute,
		Summary:     "Jobs in {{ $labels.queue }} take {{ $value | humanizeDuration }} on average",
		Description: "The average job of {{ $labels.queue }} has taken longer than 5m for ten minutes, now {{ $value | humanizeDuration }}. A backlog follows.",
		Runbook:     runbooks.SlowJobProcessing,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.IndexingPipeline, Panel: "job-duration"},
		Vars:        []string{"queue"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | context_queue="{{ $labels.queue }}"`),
		Traces:      obsgen.Traces(`{ name = "indexing.process_file" && duration > 5m }`),
		Limit:       300,
		Fires: []obsgen.Expectation{
			warns(scenarios.SlowQueue, obsgen.Labels{"service": catalog.Indexing, "queue": catalog.Reindexing}, 16*time.Minute, 21*time.Minute, "Jobs in reindexing take 7m 47s on average"),
		},
		Cases: []obsgen.Case{
			{
				Name: "one slow queue beside a fast one", At: 45 * time.Minute,
				Series: append(jobs(catalog.Reindexing, "0+800x60", "0+2x60"), jobs(catalog.FileIndexing, "0+100x60", "0+100x60")...),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Indexing, "queue": catalog.Reindexing}, Value: 400}},
			},
			{Name: "twenty seconds on average", At: 45 * time.Minute, Series: jobs(catalog.FileIndexing, "0+200x60", "0+10x60")},
			{Name: "no job at all", At: 45 * time.Minute, Series: jobs(catalog.FileIndexing, "0x60", "0x60")},
		},
	}
}

func jobs(queue, sum, count string) []obsgen.Series {
	labels := `{service="ltv-assistant-indexing",instance="a:9464",queue="` + queue + `"}`
	return []obsgen.Series{
		{Series: "bullmq_job_duration_seconds_sum" + labels, Values: sum},
		{Series: "bullmq_job_duration_seconds_count" + labels, Values: count},
	}
}
