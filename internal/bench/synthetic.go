package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

const (
	panelsEach = 20
	rulesEach  = 2 // an alert and a record
)

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// synthetic is a bundle of dashboards with twenty panels each, and two rules for each
// dashboard: one alert and one record.
//
// In the first few, as many as changed, the panels and the alert have other thresholds.
func synthetic(size, changed int) obsgen.Bundle {
	bundle := obsgen.Bundle{
		Name: "synthetic", Title: "Synthetic",
		URLs:        obsgen.URLs{Grafana: "https://grafana.example", Runbooks: "https://runbooks.example"},
		Datasources: []obsgen.Datasource{{UID: "prometheus", Name: "Prometheus", Type: "prometheus", URL: "http://prometheus:9090", Default: true}},
		Runbooks: []obsgen.Runbook{{
			Name: "Everything", Title: "Everything", Meaning: "It is slow.", Impact: "Users wait.",
			Identify:   []obsgen.Step{{Text: "See which service it is."}},
			Mitigation: []obsgen.Step{{Text: "Restart it."}},
			Escalation: []string{"The owning team."},
		}},
		Catalog: obsgen.Catalog{
			TargetLabels: []obsgen.Label{{Name: "service"}, {Name: "instance"}},
			Metrics: []obsgen.Metric{
				{Name: "requests_total", Type: obsgen.Counter, Help: "Requests.", Labels: []obsgen.Label{{Name: "status"}}},
				{Name: "duration_seconds", Type: obsgen.Histogram, Unit: "seconds", Help: "Duration.", Buckets: []float64{0.1, 1}},
			},
		},
	}
	for i := range size {
		bundle.Dashboards = append(bundle.Dashboards, syntheticDashboard(i, i < changed))
		bundle.Rules = append(bundle.Rules, syntheticRule(i, i < changed))
		bundle.Records = append(bundle.Records, obsgen.Record{
			Name: fmt.Sprintf("service:requests_%d:rate5m", i), Expr: "sum by (service) (rate(requests_total[5m]))",
		})
	}
	return bundle
}

func syntheticDashboard(i int, changed bool) obsgen.Dashboard {
	limit := 1.0
	if changed {
		limit = 2
	}
	style := panel.Style{Prometheus: "prometheus"}
	row := obsgen.Row{Title: "Panels"}
	for p := range panelsEach {
		row.Panels = append(row.Panels, obsgen.Panel{
			Key: fmt.Sprintf("panel-%d", p), Width: 6,
			Panel: style.TimeSeries(fmt.Sprintf("Latency %d", p), "Above one second: look at the traces.", "s",
				style.Prom(`histogram_quantile(0.95, sum by (le, service) (rate(duration_seconds_bucket{service=~"$service"}[$__rate_interval])))`, "{{service}}"),
				style.Prom(`sum by (service) (rate(requests_total{service=~"$service",status=~"5.."}[$__rate_interval])) / sum by (service) (rate(requests_total{service=~"$service"}[$__rate_interval]))`, "{{service}}")).
				Thresholds(panel.Thresholds(panel.Green, panel.From(limit, panel.Red))),
		})
	}
	return obsgen.Dashboard{
		UID: fmt.Sprintf("synthetic-%d", i), Title: fmt.Sprintf("Synthetic %d", i), Description: "A synthetic dashboard.",
		Folder:    obsgen.Folder{UID: "synthetic", Title: "Synthetic"},
		Variables: []cog.Builder[dashboard.VariableModel]{style.Variable("service", "Service", "label_values(requests_total, service)")},
		Rows:      []obsgen.Row{row},
	}
}

func syntheticRule(i int, changed bool) obsgen.Rule {
	limit := "0.05"
	if changed {
		limit = "0.1"
	}
	return obsgen.Rule{
		Name: fmt.Sprintf("HighErrorRate%d", i), Severity: obsgen.Warning,
		Query:   obsgen.Prom(`sum by (service) (rate(requests_total{status=~"5.."}[5m])) / sum by (service) (rate(requests_total[5m])) > ` + limit),
		For:     10 * time.Minute,
		Summary: "{{ $labels.service }} fails", Description: "{{ $value | humanizePercentage }} of the requests fail.",
		Runbook:  "Everything",
		Panel:    obsgen.PanelRef{Dashboard: fmt.Sprintf("synthetic-%d", i), Panel: "panel-0"},
		Untested: "it is synthetic",
	}
}
