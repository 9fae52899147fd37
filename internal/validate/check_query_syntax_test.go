package validate

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

func querySyntaxExamples() []example {
	return []example{
		{"a parenthesis is missing", inPanel(`sum(rate(http_requests_total[5m])`), []string{
			"query/syntax dashboards/shop-health/probe: parse PromQL: 1:34: parse error: unclosed left parenthesis in sum(rate(http_requests_total[5m])",
		}},
		{"LogQL without a selector", inLogs(`|= "timeout"`), []string{
			`query/syntax dashboards/shop-health/probe: at byte 0: unexpected "|=", expected a stream selector, a function or a number in |= "timeout"`,
		}},
		{"TraceQL without its last brace", inTraces(`{ name = "charge card"`), []string{
			`query/syntax dashboards/shop-health/probe: at byte 22: unexpected end of query, expected "}" or an operator in the spanset in { name = "charge card"`,
		}},
		{"a trace id", inTraces("4bf92f3577b34da6a3ce929d0e0e4736"), nil},
		{"a macro of dashboards in a log alert", inAlert(obsgen.Logs(`sum(count_over_time({service=~".+"}[$__auto])) > 10`)), []string{
			"query/syntax alerts/HighErrorRate: a rule knows no Grafana variables and macros: sum(count_over_time({service=~\".+\"}[$__auto])) > 10",
		}},
		{"a variable of dashboards in an alert", inAlert(obsgen.Prom(`up{service=~"$service"} == 0`)), []string{
			"query/syntax alerts/HighErrorRate: a rule knows no Grafana variables and macros: up{service=~\"$service\"} == 0",
		}},
		{"a record that only bears an SLO's label", func(b *obsgen.Bundle) {
			b.Records = append(b.Records, obsgen.Record{Name: "shop:orders:rate5m", Expr: "sum(", Labels: obsgen.Labels{"slo": "no-such-slo"}})
		}, []string{
			`query/syntax records/shop:orders:rate5m: parse PromQL: 1:5: parse error: unclosed left parenthesis in sum(`,
		}},
		{"a runbook's query in no language", func(b *obsgen.Bundle) {
			b.Runbooks[0].Identify = []obsgen.Step{{Text: "Look.", Query: obsgen.Query{Expr: "up"}}}
		}, []string{
			`query/syntax runbooks/HighErrorRate: unknown query language ""; use obsgen.Prom, obsgen.Logs or obsgen.Traces in up`,
		}},
		{"every kind of variable query", board(func(d *obsgen.Dashboard) {
			d.Variables = append(d.Variables, variable("a", `query_result(sum by (service) (up))`), variable("b", `metrics(http_.*)`), variable("c", "label_values(service)"))
			d.Description = "$a $b $c"
		}), nil},
	}
}

func variable(name, query string) cog.Builder[dashboard.VariableModel] {
	return style.Variable(name, name, query)
}
