package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

const logsUntested = "promtool cannot run LogQL"

// errorLogBurst catches what metrics do not count: errors outside of requests, in
// workers and at start.
func errorLogBurst() obsgen.Rule {
	return obsgen.Rule{
		Name: "ErrorLogBurst", Severity: obsgen.Warning,
		Query:       obsgen.Logs(`sum by (service) (count_over_time({service=~".+"} | json | level=~"error|fatal" [5m])) > 100`),
		For:         5 * time.Minute,
		Summary:     "{{ $labels.service }} logs many errors",
		Description: "{{ $labels.service }} wrote {{ $value | humanize }} error lines in five minutes; more than 100 warns.",
		Runbook:     runbooks.ErrorLogBurst,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.SystemOverview, Panel: "error-log-rate"},
		Logs:        errorLogs(),
		Traces:      failedTraces(),
		Limit:       100,
		Fires: []obsgen.Expectation{
			warns(scenarios.ErrorLogs, of(catalog.Indexing), 6*time.Minute, 11*time.Minute, "ltv-assistant-indexing logs many errors"),
		},
		Untested: logsUntested,
	}
}
