package validate

import (
	"math"

	"github.com/ltv-assistant/obsgen"
)

func scenarioSignalsExamples() []example {
	signal := func(at int, change func(*obsgen.Signal)) func(*obsgen.Bundle) {
		return system(func(s *obsgen.Simulation) { change(&s.Signals[at]) })
	}
	return []example{
		{"a metric without signal", system(func(s *obsgen.Simulation) { s.Signals = s.Signals[:3] }), []string{
			"scenario/signals catalog/bullmq_job_duration_seconds: bullmq_job_duration_seconds has no signal in the simulation, so no alert or panel on it can be tried",
		}},
		{"an unknown metric", system(func(s *obsgen.Simulation) { s.Signals = append(s.Signals, obsgen.Signal{Metric: "http_request_total"}) }), []string{
			`scenario/signals scenarios/http_request_total: there is no metric "http_request_total"; did you mean "http_requests_total"?`,
		}},
		{"a service that does not emit it", signal(2, func(s *obsgen.Signal) { s.Services = []string{payments} }), []string{
			`scenario/signals scenarios/bullmq_queue_waiting: bullmq_queue_waiting is not emitted by "shop-payments"; the catalogue has shop-orders`,
		}},
		{"an unknown label", signal(2, func(s *obsgen.Signal) { s.Series[0].Labels = obsgen.Labels{"name": "mail"} }), []string{
			`scenario/signals scenarios/bullmq_queue_waiting: bullmq_queue_waiting has no label "name"`,
			`scenario/signals scenarios/bullmq_job_duration_seconds: bullmq_job_duration_seconds has no label "name"`,
		}},
		{"a label set twice", signal(0, func(s *obsgen.Signal) { s.Series = append(s.Series, s.Series[0]) }), []string{
			`scenario/signals scenarios/http_requests_total: the series "http_requests_total of shop-orders with {status=200}" is used twice`,
			`scenario/signals scenarios/http_requests_total: the series "http_requests_total of shop-payments with {status=200}" is used twice`,
		}},
		{"a signal twice", system(func(s *obsgen.Simulation) { s.Signals = append(s.Signals, s.Signals[2]) }), []string{
			`scenario/signals scenarios/bullmq_queue_waiting: the series "bullmq_queue_waiting of shop-orders with {queue=mail}" is used twice`,
		}},
		{"a distribution upside down", signal(3, func(s *obsgen.Signal) { s.Values = obsgen.Spread{Median: 1, P95: 0.5} }), []string{
			"scenario/signals scenarios/bullmq_job_duration_seconds: of the values, median 1 and P95 0.5, the median must be positive, and P95 greater and finite",
		}},
		{"an endless rate", signal(0, func(s *obsgen.Signal) { s.Rate = obsgen.Load(math.Inf(1)) }), []string{
			"scenario/signals scenarios/http_requests_total: its rate is not a finite number",
		}},
		{"a gauge with a rate", signal(2, func(s *obsgen.Signal) { s.Rate = obsgen.Load(8) }), []string{
			"scenario/signals scenarios/bullmq_queue_waiting: bullmq_queue_waiting is a gauge: it has a Value, not a Rate",
		}},
		{"a counter with a value", signal(0, func(s *obsgen.Signal) { s.Value = obsgen.Load(8) }), []string{
			"scenario/signals scenarios/http_requests_total: http_requests_total is a counter: it has a Rate, not a Value",
		}},
		{"a gauge that observes", signal(2, func(s *obsgen.Signal) { s.Of = []string{"http_requests_total"} }), []string{
			"scenario/signals scenarios/bullmq_queue_waiting: bullmq_queue_waiting is a gauge: only a histogram observes the events of counters",
		}},
		{"observations of a gauge", signal(1, func(s *obsgen.Signal) { s.Of = []string{"bullmq_queue_waiting"} }), []string{
			"scenario/signals scenarios/http_request_duration_seconds: bullmq_queue_waiting is a gauge, not a counter whose events could be observed",
		}},
		{"observations of nothing", signal(1, func(s *obsgen.Signal) { s.Of = []string{"http_requests"} }), []string{
			`scenario/signals scenarios/http_request_duration_seconds: there is no counter "http_requests"`,
		}},
	}
}
