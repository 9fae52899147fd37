package scenarios

import "github.com/ltv-assistant/obsgen"

func prometheusSignals() []obsgen.Signal {
	groups := each("rule_group", 1, "critical", "warning", "slo")
	return []obsgen.Signal{
		{Metric: "prometheus_tsdb_head_series", Value: wobbling(18_000)},
		{Metric: "prometheus_tsdb_head_samples_appended_total", Series: each("type", 1, "float"), Rate: obsgen.Steady(1200)},
		{Metric: "prometheus_rule_evaluation_failures_total", Series: groups},
		{Metric: "prometheus_rule_group_last_duration_seconds", Series: groups, Value: obsgen.Level{Mean: 0.02, Noise: 0.2}},
		{Metric: "prometheus_notifications_dropped_total"},
	}
}

func alertmanagerSignals() []obsgen.Signal {
	reasons := []obsgen.Share{
		{Labels: obsgen.Labels{"integration": "slack", "reason": "clientError"}, Share: 1},
		{Labels: obsgen.Labels{"integration": "email", "reason": "other"}, Share: 1},
		{Labels: obsgen.Labels{"integration": "pagerduty", "reason": "serverError"}, Share: 1},
	}
	return []obsgen.Signal{
		{Metric: "alertmanager_alerts", Series: shares("state", map[string]float64{"active": 2, "suppressed": 1, "unprocessed": 0}), Value: obsgen.Steady(1)},
		{Metric: "alertmanager_notifications_total", Series: shares("integration", map[string]float64{"slack": 1, "email": 1, "pagerduty": 0.2, "webhook": 2}), Rate: obsgen.Steady(0.005)},
		{Metric: "alertmanager_notifications_failed_total", Series: reasons},
	}
}

func lokiSignals() []obsgen.Signal {
	tenant := each("tenant", 1, "fake")
	return []obsgen.Signal{
		{Metric: "loki_distributor_lines_received_total", Series: tenant, Rate: obsgen.Load(90)},
		{Metric: "loki_distributor_bytes_received_total", Series: tenant, Rate: obsgen.Load(45_000)},
		{Metric: "loki_discarded_samples_total", Series: []obsgen.Share{{Labels: obsgen.Labels{"tenant": "fake", "reason": "line_too_long"}, Share: 1}}},
		lokiRequests("loki_api_v1_push", "POST", "204", 4, 0.015, 0.08),
		lokiRequests("loki_api_v1_query_range", "GET", "200", 0.3, 0.12, 0.9),
		lokiRequests("loki_api_v1_query", "GET", "200", 0.2, 0.05, 0.4),
	}
}

func lokiRequests(route, method, status string, rate, median, p95 float64) obsgen.Signal {
	return obsgen.Signal{
		Metric: "loki_request_duration_seconds", Rate: obsgen.Load(rate), Values: obsgen.Spread{Median: median, P95: p95},
		Series: []obsgen.Share{{Labels: obsgen.Labels{"route": route, "method": method, "status_code": status, "ws": "false"}, Share: 1}},
	}
}

func tempoSignals() []obsgen.Signal {
	tenant := each("tenant", 1, "single-tenant")
	return []obsgen.Signal{
		{Metric: "tempo_distributor_spans_received_total", Series: tenant, Rate: obsgen.Load(300)},
		{Metric: "tempo_distributor_bytes_received_total", Series: tenant, Rate: obsgen.Load(90_000)},
		{Metric: "tempo_discarded_spans_total", Series: []obsgen.Share{{Labels: obsgen.Labels{"tenant": "single-tenant", "reason": "trace_too_large"}, Share: 1}}},
		{Metric: "tempo_ingester_traces_created_total", Series: tenant, Rate: obsgen.Load(25)},
		{Metric: "tempo_distributor_push_duration_seconds", Rate: obsgen.Load(3), Values: obsgen.Spread{Median: 0.01, P95: 0.06}},
		tempoRequests("api_traces_traceid", 0.05, 0.06, 0.4), tempoRequests("api_search", 0.05, 0.3, 1.5), tempoRequests("ready", 0.1, 0.001, 0.002),
	}
}

func tempoRequests(route string, rate, median, p95 float64) obsgen.Signal {
	return obsgen.Signal{
		Metric: "tempo_request_duration_seconds", Rate: obsgen.Load(rate), Values: obsgen.Spread{Median: median, P95: p95},
		Series: []obsgen.Share{{Labels: obsgen.Labels{"route": route, "method": "GET", "status_code": "200", "ws": "false"}, Share: 1}},
	}
}
