package validate

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// simulated gives the shop a simulation and expectations, and then changes the bundle.
func simulated(change func(*obsgen.Bundle)) func(*obsgen.Bundle) {
	return func(b *obsgen.Bundle) {
		b.Simulation = acmeSimulation()
		for i := range b.Rules {
			b.Rules[i].Fires = []obsgen.Expectation{{In: "orders-fail", Labels: obsgen.Labels{"service": orders}, Within: 8 * time.Minute}}
		}
		change(b)
	}
}

// acmeSimulation is the shop on a good day, and on one when orders fail.
func acmeSimulation() obsgen.Simulation {
	queue := []obsgen.Share{{Labels: obsgen.Labels{"queue": "mail"}, Share: 1}}
	status := []obsgen.Share{{Labels: obsgen.Labels{"status": "200"}, Share: 1}, {Labels: obsgen.Labels{"status": "503"}}}
	return obsgen.Simulation{
		Targets: []obsgen.Target{{Service: orders, Instances: 2}, {Service: payments}},
		Signals: []obsgen.Signal{
			{Metric: "http_requests_total", Series: status, Rate: obsgen.Load(10)},
			{Metric: "http_request_duration_seconds", Of: []string{"http_requests_total"}, Values: obsgen.Spread{Median: 0.02, P95: 0.08}},
			{Metric: "bullmq_queue_waiting", Series: queue, Value: obsgen.Steady(4)},
			{Metric: "bullmq_job_duration_seconds", Series: queue, Rate: obsgen.Steady(1), Values: obsgen.Spread{Median: 0.2, P95: 0.9}},
		},
		Lines: []obsgen.Line{{
			Name: "errors", Labels: obsgen.Labels{"service": orders},
			Fields: map[string][]any{"level": {"error"}, "service": {"{service}"}, "message": {"the till is shut"}},
		}},
		Traces: []obsgen.Trace{{
			Name: "charge", Root: obsgen.TraceSpan{Name: "charge card", Service: payments, Duration: obsgen.Spread{Median: 0.1, P95: 0.4}},
		}},
		Scenarios: []obsgen.Scenario{
			{Name: "good-day", Title: "A good day"},
			{Name: "orders-fail", Title: "Orders fail", Effects: []obsgen.Effect{
				obsgen.Fail("http_requests_total", obsgen.Labels{"service": orders}, 0.3, obsgen.Labels{"status": "503"}),
				obsgen.WriteLines("errors", 2), obsgen.RecordTraces("charge", 0.5),
			}},
		},
	}
}
