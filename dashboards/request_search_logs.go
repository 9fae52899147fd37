package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/table"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

const howToSearch = `Fill in **one** box at the top, or several to narrow down, and set the time range around the report.

1. **A user complains:** put the user id or e-mail address into *User*. Click a request id in *Hops*.
2. **A request id** (header ` + "`X-Request-ID`" + `): *Hops* shows where the time went and where it failed. Click its trace id.
3. **A trace id:** open the row *The trace*; it draws the whole request.

Whole values only. An empty box matches everything.`

// searchStart says how to search, and shows when and where there is something to find.
func searchStart() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "how-to", Width: 8, Height: 9, Panel: s.Text("How to search",
			"What the boxes at the top do. Nothing found: widen the time range and look for a typing error or a space at the end of the box.",
			howToSearch)},
		{Key: "lines", Width: 16, Height: 9, Panel: s.Bars("Lines by service",
			"Log lines that match, by service. A service that is missing was never reached, or its logs do not carry the request id: compare with the trace.",
			"short", s.Log(lines(found(), "$__auto", "service"), "{{service}}")).
			Datasource(s.LokiRef()).
			MaxDataPoints(150).
			NoValue("no line matches")},
	}
}

// searchLine is a log line for people. A line that is not JSON stays as it is.
const searchLine = ` | line_format "{{if .message}}{{.service}}: {{.message}}` +
	`{{if .http_method}} {{.http_method}} {{.http_url}}{{end}}` +
	`{{if .http_statusCode}} {{.http_statusCode}} in {{.http_duration}} ms{{end}}` +
	`{{if .context_stage}} stage {{.context_stage}}{{end}}` +
	`{{if .error_name}} {{.error_name}}: {{.error_message}}{{end}}` +
	`{{if .traceId}} traceId={{.traceId}}{{end}}{{else}}{{__line__}}{{end}}"`

func searchLogs() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "hops", Width: 24, Height: 10, Panel: searchHops()},
		{Key: "errors", Width: 24, Height: 7, Panel: s.Logs("Errors only",
			"Matching lines of level error or fatal. Nothing means that nothing failed here. Otherwise start with the oldest; open it for the stack trace and the error's code.",
			s.Log(found()+` | level=~"error|fatal"`+searchLine, "")).
			NoValue("no error")},
		{Key: "logs", Width: 24, Height: 16, Panel: s.Logs("Logs of all services",
			"Every line that matches, the newest first. Read from the bottom: the first line that is not as expected is the cause, the errors above it follow from it. Open a line for all its fields and a link to its trace.",
			s.Log(found()+searchLine, ""))},
	}
}

// searchHops lists the answers to HTTP requests and the steps of jobs, in their order.
func searchHops() *table.PanelBuilder {
	return logTable("Hops",
		"The answers of every service and the steps of every job, in their order. The first red status is where it failed; a long duration is where the time went. Click a request or trace id to search for it.",
		found()+` | http_statusCode!="" or context_jobId!=""`,
		column{field: "service", title: "Service", width: 170},
		column{field: "http_method", title: "Method", width: 85},
		column{field: "http_url", title: "URL", width: 180},
		column{field: "http_statusCode", title: "Status", width: 80, more: statusColours()},
		column{field: "http_duration", title: "Duration", width: 95, more: list(set("unit", "ms"))},
		column{field: "message", title: "Message"},
		column{field: "userId", title: "User", width: 80},
		column{field: "requestId", title: "Request", width: 115, more: list(
			linkTo("Search for this request", panel.ToDashboard(RequestSearch, "requestId", "${__value.raw}")))},
		column{field: "traceId", title: "Trace", width: 115, more: list(
			linkTo("Open the trace", style().ToTraces("${__value.raw}")),
			linkTo("Search for this trace", panel.ToDashboard(RequestSearch, "traceId", "${__value.raw}")))},
	).SortBy(sortBy("Time", false)).NoValue("-")
}
