package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// jobsFailing needs ten failures in a quarter of an hour, so that a single bad file does not warn.
func jobsFailing() obsgen.Rule {
	return obsgen.Rule{
		Name: "JobsFailing", Severity: obsgen.Warning,
		Query: obsgen.Prom(`sum by (service, queue) (rate(bullmq_jobs_failed_total[15m]))
  / (sum by (service, queue) (rate(bullmq_jobs_failed_total[15m])) + sum by (service, queue) (rate(bullmq_jobs_completed_total[15m]))) > 0.1
and sum by (service, queue) (increase(bullmq_jobs_failed_total[15m])) > 10`),
		For:         10 * time.Minute,
		Summary:     "{{ $value | humanizePercentage }} of the jobs in {{ $labels.queue }} fail",
		Description: "{{ $value | humanizePercentage }} of the jobs of {{ $labels.queue }} have failed for good, after their last attempt. Those files do not become searchable.",
		Runbook:     runbooks.JobsFailing,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.IndexingPipeline, Panel: "failure-ratio"},
		Vars:        []string{"queue"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | level=~"error|fatal" | context_queue="{{ $labels.queue }}"`),
		Traces:      obsgen.Traces(`{ name = "indexing.process_file" && status = error }`),
		Limit:       0.1,
		Floor:       10,
		Fires: []obsgen.Expectation{
			warns(scenarios.FailingJobs, obsgen.Labels{"service": catalog.Indexing, "queue": catalog.FileIndexing}, 11*time.Minute, 16*time.Minute, "30.24% of the jobs in file-indexing fail"),
		},
		Cases: []obsgen.Case{
			{
				Name: "one in four fails", At: 45 * time.Minute,
				Series: outcomes("0+6x60", "0+2x60"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Indexing, "queue": catalog.FileIndexing}, Value: 0.25}},
			},
			{Name: "one in a hundred fails", At: 45 * time.Minute, Series: outcomes("0+198x60", "0+2x60")},
			{Name: "a single bad file at night", At: 45 * time.Minute, Series: outcomes("0x60", "0x40 1x20")},
		},
	}
}

func outcomes(completed, failed string) []obsgen.Series {
	labels := `{service="ltv-assistant-indexing",instance="a:9464",queue="file-indexing"}`
	return []obsgen.Series{
		{Series: "bullmq_jobs_completed_total" + labels, Values: completed},
		{Series: "bullmq_jobs_failed_total" + labels, Values: failed},
	}
}
