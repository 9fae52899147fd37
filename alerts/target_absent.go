package alerts

import (
	"fmt"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// targetAbsent covers what up == 0 cannot see: a target that is no longer discovered
// has no up at all. Five minutes leave room for Prometheus itself to restart.
func targetAbsent() obsgen.Rule {
	return obsgen.Rule{
		Name: "TargetAbsent", Severity: obsgen.Critical,
		Query:       obsgen.Prom(absences()),
		For:         5 * time.Minute,
		Summary:     "{{ $labels.service }} has vanished from Prometheus",
		Description: "Prometheus has not known a single target of {{ $labels.service }} for five minutes. It is gone, or the scrape configuration lost it; every other alert about it is blind.",
		Runbook:     runbooks.TargetAbsent,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.SystemOverview, Panel: "service-state"},
		Logs:        errorLogs(),
		Fires: []obsgen.Expectation{
			pages(scenarios.TargetGone, of(catalog.Auth), 5*time.Minute, 7*time.Minute, "ltv-assistant-auth has vanished from Prometheus"),
		},
		Cases: []obsgen.Case{
			{
				Name: "auth vanished", At: 20 * time.Minute, Series: present(catalog.Auth),
				Fires: []obsgen.Firing{{Labels: of(catalog.Auth), Value: 1}},
			},
			{Name: "all are there", At: 20 * time.Minute, Series: present("")},
		},
	}
}

// absences asks for every service by name, since absent() knows only the labels it is asked for.
func absences() string {
	var parts []string
	for _, service := range catalog.Scraped() {
		parts = append(parts, fmt.Sprintf("absent(up{service=%q})", service))
	}
	return strings.Join(parts, " or ")
}

// present gives every service a target but one, which vanishes after a minute.
func present(vanished string) []obsgen.Series {
	var series []obsgen.Series
	for _, service := range catalog.Scraped() {
		values := "1x30"
		if service == vanished {
			values = "1 1 stale"
		}
		series = append(series, obsgen.Series{Series: fmt.Sprintf(`up{service=%q,instance="a:9464"}`, service), Values: values})
	}
	return series
}
