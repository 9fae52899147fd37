package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

// serviceHealth answers "what is wrong with this service": its requests, its
// database, what it calls, its process, and its latest errors.
func serviceHealth() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: ServiceHealth, Title: "Service Health", Folder: folder(), Tags: []string{"ltv-assistant", "service"},
		Description: "One service in depth: requests, errors, latency, database, external calls and process. Choose the service at the top.",
		Variables:   []cog.Builder[dashboard.VariableModel]{serviceVariable()},
		Annotations: annotations(),
		Links:       links(),
		Rows: []obsgen.Row{
			{Panels: serviceState()},
			{Title: "Requests", Panels: serviceRequests()},
			{Title: "Database", Panels: serviceDatabase()},
			{Title: "External systems", Panels: serviceExternal()},
			{Title: "Process", Panels: serviceProcess()},
			{Title: "Errors", Panels: serviceErrors()},
		},
	}
}
