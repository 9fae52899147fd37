package validate

import "github.com/ltv-assistant/obsgen"

func referenceVariableExamples() []example {
	unused := variable("queue", "label_values(bullmq_queue_waiting, queue)")
	return []example{
		{"a misspelt variable", inPanel(`up{service=~"$svc"}`), []string{
			"reference/variable dashboards/shop-health/probe: the variable $svc is not defined; the dashboard has service",
		}},
		{"a misspelt variable in a title, a legend and a link", withPanel(style.TimeSeries("Of [[shop]]", "For a test.", "short", style.Prom("up", "${name}")).
			DataLinks(dataLinks("/d/shop-health?var-service=${svc:raw}"))), []string{
			"reference/variable dashboards/shop-health/probe: the variable $name is not defined; the dashboard has service",
			"reference/variable dashboards/shop-health/probe: the variable $shop is not defined; the dashboard has service",
			"reference/variable dashboards/shop-health/probe: the variable $svc is not defined; the dashboard has service",
		}},
		{"a misspelt variable in a row's title", board(func(d *obsgen.Dashboard) { d.Rows[1].Title = "Details of $svc" }), []string{
			"reference/variable dashboards/shop-health: the variable $svc is not defined; the dashboard has service",
		}},
		{"a variable with a letter too many", inPanel(`up{service=~"$services"}`), []string{
			`reference/variable dashboards/shop-health/probe: the variable $services is not defined; did you mean "service"?`,
		}},
		{"a repeat over nothing", withPanel(style.TimeSeries("Probe", "For a test.", "short", style.Prom("up", "up")).Repeat("shop")), []string{
			"reference/variable dashboards/shop-health/probe: the variable $shop is not defined; the dashboard has service",
		}},
		{"an unused variable", board(func(d *obsgen.Dashboard) { d.Variables = append(d.Variables, unused) }), []string{
			"reference/variable dashboards/shop-health: the variable $queue is never used",
		}},
		{"a variable that only a row's title uses", board(func(d *obsgen.Dashboard) {
			d.Variables, d.Rows[1].Title = append(d.Variables, unused), "Details of $queue"
		}), nil},
		{"a variable that only a text uses", func(b *obsgen.Bundle) {
			b.Dashboards[0].Variables = append(b.Dashboards[0].Variables, unused)
			withPanel(style.Text("Words", "For people.", "The queue is $queue."))(b)
		}, nil},
		{"a variable that only another variable uses", board(func(d *obsgen.Dashboard) {
			d.Variables = append(d.Variables, unused, variable("host", `label_values(bullmq_queue_waiting{queue="$queue"}, instance)`))
			d.Rows[0].Title = "Of $host"
		}), nil},
		{"built-in variables and groups of a regular expression", inPanel(`label_replace(rate(http_requests_total[$__rate_interval]), "host", "$1", "instance", "(.*):.*")`), nil},
	}
}
