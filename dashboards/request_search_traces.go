package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

func searchTrace() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "trace", Width: 24, Height: 15, Panel: dashboard.NewPanelBuilder().
			Type("traces").
			Title("Trace").
			Description("The trace whose id is in the box at the top. The longest bar without a child is where the time went; red marks errors. A service missing below its caller did not receive the trace context: see trace completeness on the stack's dashboard. Empty: click a trace id in the hops above.").
			Datasource(s.TempoRef()).
			WithTarget(s.Trace("$traceId"))},
	}
}

func searchTraces() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "slow-traces", Width: 12, Height: 10, Panel: s.Traces("Slow or failed traces of the service",
			"Traces with an error in the chosen services, or a span of theirs longer than one second. Many with the same root: that route is in trouble, not one user.",
			s.Trace(`{ resource.service.name =~ "$service" && (status = error || duration > 1s) }`)).
			NoValue("none")},
		{Key: "user-traces", Width: 12, Height: 10, Panel: s.Traces("Questions of the user",
			"Traces of the questions that the user in the box at the top asked (spans rag.query carry the user id, not the e-mail address). Sort by duration and open the slowest. Empty: no user is filled in, or the user asked nothing.",
			s.Trace(`{ name = "rag.query" && span.user.id = "$userId" }`)).
			NoValue("none")},
	}
}

func searchMap() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "service-map", Width: 24, Height: 14, Panel: s.NodeGraph("Service map",
			"Who calls whom, with rate, duration and share of failed calls (red). A red ring around one node: look at that service. Empty: Tempo's metrics generator does not reach Prometheus.",
			s.Trace("").QueryType("serviceMap"))},
	}
}
