package dashboards

import (
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/panel"
)

// systemOverview answers "is it us, and where" in one look: from the first row, which
// is green or is not, to the service, and from there to its own dashboard.
func systemOverview() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: SystemOverview, Title: "System Overview", Folder: folder(), Tags: []string{"ltv-assistant", "overview"},
		Description: "Start here. Is something wrong, and in which service? Click a service to see it in depth.",
		Annotations: annotations(),
		Links:       links(),
		Rows: []obsgen.Row{
			{Panels: overviewState()},
			{Title: "Which service", Panels: overviewServices()},
			{Title: "What people wait for", Panels: overviewExperience()},
		},
	}
}

// anyService is no matcher: the series of every service.
const anyService = ""

// applications matches the services that answer requests, without the monitoring stack.
func applications() string {
	return `service=~"` + strings.Join(catalog.HTTPServices(), "|") + `"`
}

// serviceLinks lead from a series with the label service to where the search goes on.
func serviceLinks() []cog.Builder[dashboard.DashboardLink] {
	s := style()
	const service = "${__field.labels.service}"
	return list(
		panel.DataLink("Health of "+service, panel.ToDashboard(ServiceHealth, "service", service)),
		panel.DataLink("Errors of "+service, s.ToLogs(`{service="`+service+`"} | json | level=~"error|fatal"`)),
		panel.DataLink("Failed traces of "+service, s.ToTraces(`{ resource.service.name = "`+service+`" && status = error }`)),
	)
}

// shown is how a value appears instead of its number.
func shown(text, color string) dashboard.ValueMappingResult {
	return dashboard.ValueMappingResult{Text: &text, Color: &color}
}

// shownAs maps single values, written as text, to what is shown.
func shownAs(values map[string]dashboard.ValueMappingResult) dashboard.ValueMapping {
	return dashboard.ValueMapping{ValueMap: &dashboard.ValueMap{Type: dashboard.MappingTypeValueToText, Options: values}}
}

// shownBetween maps a range of values to what is shown.
func shownBetween(from, to float64, result dashboard.ValueMappingResult) dashboard.ValueMapping {
	return dashboard.ValueMapping{RangeMap: &dashboard.RangeMap{
		Type:    dashboard.MappingTypeRangeToText,
		Options: dashboard.DashboardRangeMapOptions{From: &from, To: &to, Result: result},
	}}
}
