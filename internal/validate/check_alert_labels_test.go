package validate

import "github.com/ltv-assistant/obsgen"

func alertLabelsExamples() []example {
	bad := func(name string, q obsgen.Query, label, hint string) example {
		return example{name, inAlert(q, label), []string{
			"alert/labels alerts/HighErrorRate: {{ $labels." + label + ` }} stays empty: the query does not return "` + label + `"` + hint,
		}}
	}
	good := func(name string, q obsgen.Query, labels ...string) example {
		return example{name, inAlert(q, labels...), nil}
	}
	ratio := func(by string) string {
		return `histogram_quantile(0.95, sum by (` + by + `) (rate(http_request_duration_seconds_bucket[5m]))) > 2`
	}
	return []example{
		bad("a sum has no labels", obsgen.Prom(`sum(rate(http_requests_total[5m])) > 100`), "service", ""),
		bad("le does not survive a quantile", obsgen.Prom(ratio("service, le")), "le", "; it returns service"),
		bad("job is not what up has", obsgen.Prom(`up == 0`), "job", "; it returns instance, service"),
		bad("absence knows only what it asks for", obsgen.Prom(`absent(up{service="shop-orders"})`), "instance", "; it returns service"),
		bad("either side has to have it", obsgen.Prom(`sum by (service) (up) == 0 or absent(up{instance="a"})`), "service", ""),
		bad("the rule's own labels come later", obsgen.Prom(`up == 0`), "severity", "; it returns instance, service"),
		bad("a sum of log lines has no labels", obsgen.Logs(`sum(count_over_time({service=~".+"}[5m])) > 10`), "service", ""),
		bad("log lines by another label", obsgen.Logs(`10 < sum by (service) (count_over_time({service=~".+"} | json [5m]))`), "level", "; it returns service"),
		bad("log lines without a label", obsgen.Logs(`topk(3, sum without (service) (count_over_time({service=~".+"}[5m]))) > 10`), "service", ""),
		{"a label that the dashboard's link hands over", rule(func(r *obsgen.Rule) { r.Query = obsgen.Prom("sum(up) == 0") }), []string{
			`alert/labels alerts/HighErrorRate: {{ $labels.service }} stays empty: the query does not return "service"`,
		}},
		{"a label in a label", func(b *obsgen.Bundle) { b.Rules[1].Labels = obsgen.Labels{"where": "{{ $labels.region }}"} }, []string{
			`alert/reserved alerts/ErrorLogBurst: the label "where" has a value with $ or {{, which is filled in and may change; write a constant, and put what changes into Summary or Description`,
			`alert/labels alerts/ErrorLogBurst: {{ $labels.region }} stays empty: the query does not return "region"; it returns service`,
		}},
		good("a quantile by service", obsgen.Prom(ratio("service, le")), "service"),
		good("absence of one service", obsgen.Prom(`absent(up{service="shop-orders"})`), "service"),
		good("nothing is known of a record", obsgen.Prom(`service:http_requests:rate5m > 1`), "region"),
		good("a gap filled with zero", obsgen.Prom(`(sum by (service) (rate(http_requests_total[5m])) or vector(0)) > 1`), "service"),
		good("log lines by service", obsgen.Logs(`10 < sum by (service) (count_over_time({service=~".+"}[5m]))`), "service"),
		good("any label of a line", obsgen.Logs(`count_over_time({service=~".+"} | json [5m]) > 10`), "service", "level"),
	}
}
