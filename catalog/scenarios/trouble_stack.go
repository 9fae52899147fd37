package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func logsLate() obsgen.Scenario {
	return obsgen.Scenario{
		Name: LogsLate, Title: "Logs come late",
		Description: "The disk of the monitoring is slow: many pushes to Loki take longer than the five seconds that the plan allows. Loki and Tempo refuse some of what they are sent, and Prometheus drops a few notifications.",
		Effects: []obsgen.Effect{
			obsgen.Observe("loki_request_duration_seconds", obsgen.Labels{"route": catalog.LokiPushRoute}, obsgen.Spread{Median: 2, P95: 8}),
			obsgen.Set("loki_discarded_samples_total", nil, 0.05).During(10*minute, 0),
			obsgen.Set("tempo_discarded_spans_total", nil, 0.05).During(10*minute, 0),
			obsgen.Set("prometheus_notifications_dropped_total", nil, 0.002),
		},
	}
}

func tracesLate() obsgen.Scenario {
	return obsgen.Scenario{
		Name: TracesLate, Title: "Traces come late",
		Description: "Tempo takes seconds to take a batch of spans in.",
		Effects:     []obsgen.Effect{obsgen.Observe("tempo_distributor_push_duration_seconds", nil, obsgen.Spread{Median: 0.9, P95: 4})},
	}
}

func tracesTorn() obsgen.Scenario {
	return obsgen.Scenario{
		Name: TracesTorn, Title: "Traces break at the queue",
		Description: "After a change to the producer one job in four carries no trace context: its trace ends at the queue.",
		Effects: []obsgen.Effect{
			obsgen.Fail("trace_context_received_total", obsgen.Labels{"service": catalog.Indexing, "transport": "bullmq"}, 0.25, obsgen.Labels{"outcome": "missing"}),
		},
	}
}

func blindRules() obsgen.Scenario {
	return obsgen.Scenario{
		Name: BlindRules, Title: "Rules cannot be evaluated",
		Description: "A rule of the group warning matches many series with many, and fails at every evaluation.",
		Effects:     []obsgen.Effect{obsgen.Set("prometheus_rule_evaluation_failures_total", obsgen.Labels{"rule_group": "warning"}, 1.0/60)},
	}
}

func muteSlack() obsgen.Scenario {
	return obsgen.Scenario{
		Name: MuteSlack, Title: "Slack refuses notifications",
		Description: "The webhook was revoked: half of the messages to Slack are refused. Now and then Alertmanager itself does not answer.",
		Effects: []obsgen.Effect{
			obsgen.Set("alertmanager_notifications_failed_total", obsgen.Labels{"integration": "slack"}, 0.0025),
			obsgen.Set("prometheus_notifications_dropped_total", nil, 0.001),
		},
	}
}
