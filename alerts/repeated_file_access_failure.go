package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

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
		Limit:       10,
		Fires: []obsgen.Expectation{
			warns(scenarios.DoorTrier, obsgen.Labels{"service": catalog.Datasource, "userId": "user-66", "category": "security"}, 3*time.Minute, 6*time.Minute, "User user-66 was refused 15 files in ten minutes"),
		},
		Untested: logsUntested,
	}
}
