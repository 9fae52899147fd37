package validate

import "github.com/ltv-assistant/obsgen"

func alertComparisonExamples() []example {
	bad := func(name, expr string) example {
		return example{name, inAlert(obsgen.Prom(expr)), []string{
			"alert/comparison alerts/HighErrorRate: the query compares nothing, so it fires for whatever it returns: " + expr,
		}}
	}
	good := func(name, expr string) example { return example{name, inAlert(obsgen.Prom(expr)), nil} }
	logs := `sum(count_over_time({service=~".+"}[5m]))`
	return []example{
		bad("a value", `sum by (queue) (bullmq_queue_waiting)`),
		bad("a comparison that returns 0 or 1", `bullmq_queue_waiting > bool 1000`),
		bad("a guarded divisor is no threshold", `rate(http_requests_total{status="500"}[5m]) / (rate(http_requests_total[5m]) > 0)`),
		bad("an answer in any case", `(sum(bullmq_queue_waiting) > 1000) or vector(0)`),
		good("a threshold", `1000 < sum(bullmq_queue_waiting)`),
		good("absence", `absent(up{service="shop-orders"})`),
		good("either of two thresholds", `sum(bullmq_queue_waiting) > 1000 or absent(bullmq_queue_waiting)`),
		good("something without its partner", `up unless bullmq_queue_waiting`),
		good("a threshold below an aggregation", `count by (service) (up == 0)`),
		good("a threshold that held for long", `min_over_time((up == 0)[5m:1m]) + 1`),
		good("a flag compared", `sum(up == bool 0) > 1`),
		{"lines that are only counted", inAlert(obsgen.Logs(logs)), []string{
			"alert/comparison alerts/HighErrorRate: the query compares nothing, so it fires for whatever it returns: " + logs,
		}},
	}
}
