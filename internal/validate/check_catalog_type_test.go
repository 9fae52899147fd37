package validate

func catalogTypeExamples() []example {
	return []example{
		{"le is aggregated away", inPanel(`histogram_quantile(0.95, sum by (service) (rate(http_request_duration_seconds_bucket[5m])))`), []string{
			"catalog/type dashboards/shop-health/probe: histogram_quantile needs the label le, which sum by (service) (rate(http_request_duration_seconds_bucket[5m])) does not have",
		}},
		{"a quantile as a percentage", inPanel(`histogram_quantile(95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))`), []string{
			"catalog/type dashboards/shop-health/probe: the quantile 95 is not between 0 and 1",
		}},
		{"a quantile of the sum", inPanel(`histogram_quantile(0.95, rate(http_request_duration_seconds_sum[5m]))`), []string{
			"catalog/type dashboards/shop-health/probe: histogram_quantile needs the label le, which rate(http_request_duration_seconds_sum[5m]) does not have",
		}},
		{"a raw counter", inPanel(`sum(http_requests_total{status="500"}) > 10`), []string{
			`catalog/type dashboards/shop-health/probe: http_requests_total{status="500"} is a counter; read it through rate or increase`,
		}},
		{"raw buckets", inPanel(`sum by (le) (http_request_duration_seconds_bucket)`), []string{
			"catalog/type dashboards/shop-health/probe: http_request_duration_seconds_bucket is a counter; read it through rate or increase",
		}},
		{"the difference of a counter", inPanel(`delta(http_requests_total[5m])`), []string{
			"catalog/type dashboards/shop-health/probe: http_requests_total is a counter; read it through rate or increase",
		}},
		{"the rate of a gauge", inPanel(`rate(bullmq_queue_waiting[5m])`), []string{
			"catalog/type dashboards/shop-health/probe: rate of bullmq_queue_waiting, which is a gauge; use delta, deriv or the value itself",
		}},
		{"counters read as they should be", inPanel(`sum(increase(http_requests_total[5m])) + count(http_requests_total) + absent(http_requests_total) + changes(http_requests_total[5m]) + histogram_quantile(0.5, sum by (le) (irate(http_request_duration_seconds_bucket[5m])))`), nil},
		{"gauges read as they should be", inPanel(`delta(bullmq_queue_waiting[5m]) + max(gc_duration_seconds) + avg_over_time(up[5m])`), nil},
	}
}
