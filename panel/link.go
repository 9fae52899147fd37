package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

// DashboardLink leads to another dashboard, taking time range and variables along.
func DashboardLink(title, uid string) cog.Builder[dashboard.DashboardLink] {
	return dashboard.NewDashboardLinkBuilder(title).
		Type(dashboard.DashboardLinkTypeLink).
		Url("/d/" + uid).
		Icon("dashboard").
		IncludeVars(true).
		KeepTime(true)
}

// DataLink is a link on a value or series. The URL may use ${__field.labels.x},
// ${__value.raw} and ${__url_time_range}.
func DataLink(title, url string) cog.Builder[dashboard.DashboardLink] {
	return dashboard.NewDashboardLinkBuilder(title).Url(url).TargetBlank(true)
}

// ToDashboard is the URL of a dashboard in the same time range. Each pair of
// variable and value is handed over: ToDashboard("auth", "service", "${__field.labels.service}").
func ToDashboard(uid string, variables ...string) string {
	url := "/d/" + uid + "?${__url_time_range}"
	for i := 0; i+1 < len(variables); i += 2 {
		url += "&var-" + variables[i] + "=" + variables[i+1]
	}
	return url
}

// ToLogs is the URL that opens a LogQL query in Explore, in the same time range.
func (s Style) ToLogs(logQL string) string {
	return explore("loki", s.Loki, obsgen.Logs(logQL))
}

// ToTraces is the URL that opens a TraceQL query in Explore, in the same time range.
func (s Style) ToTraces(traceQL string) string {
	return explore("tempo", s.Tempo, obsgen.Traces(traceQL))
}

func explore(kind, uid string, query obsgen.Query) string {
	return obsgen.Explore{
		Datasource: obsgen.Datasource{Type: kind, UID: uid},
		Query:      query, From: "${__from}", To: "${__to}",
	}.URL()
}
