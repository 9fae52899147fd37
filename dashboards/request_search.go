package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/panel"
)

// requestSearch answers "what happened to this request, or to this user": the lines of
// all services, the hops, the errors and the trace.
func requestSearch() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: RequestSearch, Title: "Request Search", Folder: folder(), Tags: []string{"ltv-assistant", "search"},
		Description: "From a request id, a trace id or a user to every line, hop, error and trace of all services. Fill in what you have at the top.",
		Refresh:     "off",
		Examples:    map[string]string{"requestId": scenarios.ExampleRequest, "traceId": scenarios.ExampleTrace, "userId": scenarios.ExampleUser},
		Variables: []cog.Builder[dashboard.VariableModel]{
			panel.TextBox("requestId", "Request id", "the whole X-Request-ID, such as req-7f3c1a52-9d0e-4c55-8a34-2b1f6f0c9e11"),
			panel.TextBox("traceId", "Trace id", "32 hexadecimal digits, such as 4bf92f3577b34da6a3ce929d0e0e4736"),
			panel.TextBox("userId", "User", "the whole user id or e-mail address"),
			serviceVariable(),
		},
		Annotations: annotations(),
		Links:       links(),
		Rows: []obsgen.Row{
			{Panels: searchStart()},
			{Title: "Logs", Panels: searchLogs()},
			{Title: "The trace (needs a trace id)", Collapsed: true, Panels: searchTrace()},
			{Title: "More traces", Panels: searchTraces()},
			{Title: "Service map", Collapsed: true, Panels: searchMap()},
		},
	}
}

// found selects the log lines that match every box that is filled in. The line filters
// are cheap and come first, so that only what they leave is parsed; an empty one costs
// nothing.
func found() string {
	return `{service=~"$service"} |= "$requestId" |= "$traceId" |= "$userId" | json` +
		exactly("requestId", "requestId") + exactly("traceId", "traceId") + exactly("userId", "userId", "userEmail")
}
