package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
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
		Untested:    logsUntested,
	}
}

// repeatedFileAccessFailure looks for somebody who tries doors: many audit lines of one
// user that were refused.
func repeatedFileAccessFailure() obsgen.Rule {
	return obsgen.Rule{
		Name: "RepeatedFileAccessFailure", Severity: obsgen.Warning,
		Query:       obsgen.Logs(`sum by (service, userId) (count_over_time({service="ltv-assistant-datasource"} | json | context_action=~".+" | http_statusCode >= 400 | http_statusCode < 500 | userId=~".+" [10m])) > 10`),
		Labels:      obsgen.Labels{"category": "security"},
		Summary:     "User {{ $labels.userId }} was refused {{ $value | humanize }} files in ten minutes",
		Description: "{{ $labels.userId }} failed to open {{ $value | humanize }} documents in ten minutes. Either a client is broken, or somebody looks for what they may not see.",
		Runbook:     runbooks.RepeatedFileAccessFailure,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.DocumentAudit, Panel: "failed-access"},
		Vars:        []string{"userId"},
		Logs:        obsgen.Logs(`{service="{{ $labels.service }}"} | json | userId="{{ $labels.userId }}" | http_statusCode >= 400`),
		Untested:    logsUntested,
	}
}
