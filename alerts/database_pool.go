package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// databasePoolNearLimit warns before requests queue for a connection. The users' pain
// itself pages as HighLatency or HighErrorRate.
func databasePoolNearLimit() obsgen.Rule {
	return obsgen.Rule{
		Name: "DatabasePoolNearLimit", Severity: obsgen.Warning,
		Query: obsgen.Prom(`sum by (service) (db_connections_active)
  / sum by (service) (db_connections_max) > 0.9`),
		For:         5 * time.Minute,
		Summary:     "{{ $labels.service }} uses {{ $value | humanizePercentage }} of its database connections",
		Description: "{{ $labels.service }} has had more than 90% of its MySQL pool in use for five minutes, now {{ $value | humanizePercentage }}. At 100% requests wait for a connection.",
		Runbook:     runbooks.DatabasePoolNearLimit,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "db-pool-use"},
		Vars:        []string{"service"},
		Logs:        errorLogs(),
		Traces:      obsgen.Traces(`{ resource.service.name = "{{ $labels.service }}" && span.db.system = "mysql" && duration > 500ms }`),
		Limit:       0.9,
		Fires: []obsgen.Expectation{
			warns(scenarios.PoolExhausted, of(catalog.Datasource), 6*time.Minute, 11*time.Minute, "ltv-assistant-datasource uses 100% of its database connections"),
		},
		Cases: []obsgen.Case{
			{
				Name: "19 of 20 in use", At: 20 * time.Minute,
				Series: pool("19x30"),
				Fires:  []obsgen.Firing{{Labels: of(catalog.Datasource), Value: 0.95}},
			},
			{Name: "half in use", At: 20 * time.Minute, Series: pool("10x30")},
		},
	}
}

func pool(active string) []obsgen.Series {
	return []obsgen.Series{
		{Series: `db_connections_active{service="ltv-assistant-datasource",instance="a:9464"}`, Values: active},
		{Series: `db_connections_max{service="ltv-assistant-datasource",instance="a:9464"}`, Values: "20x30"},
	}
}
