package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// highQueueDepth takes the maximum: every instance reports the same queue.
func highQueueDepth() obsgen.Rule {
	return obsgen.Rule{
		Name: "HighQueueDepth", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`max by (service, queue) (bullmq_queue_waiting) > 1000`),
		For:         10 * time.Minute,
		Summary:     "{{ $value | humanize }} jobs wait in {{ $labels.queue }}",
		Description: "The queue {{ $labels.queue }} has held more than 1000 waiting jobs for ten minutes, now {{ $value | humanize }}. Uploaded files take long to become searchable.",
		Runbook:     runbooks.HighQueueDepth,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.IndexingPipeline, Panel: "queue-depth"},
		Vars:        []string{"queue"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | context_queue="{{ $labels.queue }}"`),
		Traces:      obsgen.Traces(`{ name = "indexing.process_file" && duration > 5m }`),
		Limit:       1000,
		Fires: []obsgen.Expectation{
			warns(scenarios.QueueBacklog, obsgen.Labels{"service": catalog.Indexing, "queue": catalog.FileIndexing}, 26*time.Minute, 32*time.Minute, "1.806k jobs wait in file-indexing"),
		},
		Cases: []obsgen.Case{
			{
				Name: "a backlog that does not shrink", At: 30 * time.Minute,
				Series: waiting("1500x60"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Indexing, "queue": catalog.FileIndexing}, Value: 1500}},
			},
			{Name: "two instances report 600 each", At: 30 * time.Minute, Series: waiting("600x60")},
			{Name: "a short burst", At: 30 * time.Minute, Series: waiting("5000x5 10x60")},
		},
	}
}

func waiting(values string) []obsgen.Series {
	return []obsgen.Series{
		{Series: `bullmq_queue_waiting{service="ltv-assistant-indexing",instance="a:9464",queue="file-indexing"}`, Values: values},
		{Series: `bullmq_queue_waiting{service="ltv-assistant-indexing",instance="b:9464",queue="file-indexing"}`, Values: values},
	}
}
