package build

import (
	"encoding/json"
	"slices"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/parallel"
)

// schemaVersion is the newest that Grafana 11.0 writes. Older servers read it, newer
// ones migrate it in memory; nothing that 40 to 42 changed is used here.
const schemaVersion = 39

// buildDashboards builds them in parallel; each is independent of the others.
func (m *Model) buildDashboards() {
	type result struct {
		dashboard Dashboard
		problems  []Problem
	}
	results := make([]result, len(m.Bundle.Dashboards))
	parallel.For(len(results), func(i int) {
		b := &dashboardBuilder{definition: m.Bundle.Dashboards[i]}
		results[i].dashboard = b.build()
		results[i].problems = b.problems
	})
	m.Bundle.Dashboards = make([]obsgen.Dashboard, len(results))
	for i, r := range results {
		m.Bundle.Dashboards[i] = r.dashboard.Definition
		m.Dashboards = append(m.Dashboards, r.dashboard)
		m.Problems = append(m.Problems, r.problems...)
	}
	m.byUID = indexByUID(m.Dashboards)
}

// indexByUID finds the first dashboard of a uid.
func indexByUID(all []Dashboard) map[string]int {
	index := make(map[string]int, len(all))
	for i, d := range slices.Backward(all) {
		index[d.Definition.UID] = i
	}
	return index
}

// WithDashboards is the model with other dashboards.
func (m *Model) WithDashboards(all []Dashboard) *Model {
	other := *m
	other.Dashboards, other.byUID = all, indexByUID(all)
	return &other
}

type dashboardBuilder struct {
	definition obsgen.Dashboard
	//lint:ignore SA1019 schema v2 is not for Grafana 10 and 11
	spec     dashboard.Dashboard
	panels   []Panel
	queries  []Query
	grid     grid
	problems []Problem
}

func (b *dashboardBuilder) build() Dashboard {
	b.header()
	b.variables()
	b.annotations()
	b.links()
	for _, row := range b.definition.Rows {
		b.row(row)
	}
	encoded, err := json.MarshalIndent(b.spec, "", "  ")
	if err != nil {
		b.problem("", err)
	}
	return Dashboard{Definition: withoutBuilders(b.definition), Spec: b.spec, JSON: slices.Concat(encoded, []byte("\n")), Panels: b.panels, Queries: b.queries}
}

// withoutBuilders lets go of the builders of panels, which have done their work and weigh as
// much as what they built.
func withoutBuilders(d obsgen.Dashboard) obsgen.Dashboard {
	d.Rows = slices.Clone(d.Rows)
	for i, row := range d.Rows {
		d.Rows[i].Panels = slices.Clone(row.Panels)
		for j := range row.Panels {
			d.Rows[i].Panels[j].Panel = nil
		}
	}
	return d
}

func (b *dashboardBuilder) header() {
	d := b.definition
	b.spec = *dashboard.NewDashboard()
	b.spec.Uid = &d.UID
	b.spec.Title = &d.Title
	b.spec.Description = &d.Description
	b.spec.Tags = d.Tags
	b.spec.SchemaVersion = schemaVersion
	b.spec.Editable = pointer(false)
	b.spec.GraphTooltip = pointer(dashboard.DashboardCursorSyncCrosshair)
	b.spec.Time = &dashboard.DashboardDashboardTime{From: or(d.From, "now-1h"), To: "now"}
	if refresh := or(d.Refresh, "30s"); refresh != "off" {
		b.spec.Refresh = &refresh
	}
}

// problem files an error under the dashboard, or under a part of it.
func (b *dashboardBuilder) problem(part string, err error) {
	definition := "dashboards/" + b.definition.UID
	if part != "" {
		definition += "/" + part
	}
	b.problems = append(b.problems, Problem{definition, err.Error()})
}

func pointer[T any](value T) *T { return &value }

func or(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}
