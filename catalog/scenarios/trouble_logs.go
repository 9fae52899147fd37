package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func errorLogs() obsgen.Scenario {
	return obsgen.Scenario{
		Name: ErrorLogs, Title: "A burst of error lines",
		Description: "A worker of indexing cannot read its configuration and logs an error every second, outside of any request or job.",
		Effects:     []obsgen.Effect{obsgen.WriteLines(errorsOf(catalog.Indexing), 1)},
	}
}

func doorTrier() obsgen.Scenario {
	return obsgen.Scenario{
		Name: DoorTrier, Title: "One user tries many documents",
		Description: "A user opens one document after the other, from three addresses, and is refused each time. Who looks into it searches a month of logs.",
		Effects: []obsgen.Effect{
			obsgen.WriteLines(refusals, 0.05),
			obsgen.Observe("loki_request_duration_seconds", obsgen.Labels{"route": "loki_api_v1_query_range"}, obsgen.Spread{Median: 8, P95: 25}),
		},
	}
}
