package mutate

import (
	"slices"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/loki"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"

	"github.com/ltv-assistant/obsgen"
)

// Panels are the mutants of the queries of a bundle's panels.
func Panels(b obsgen.Bundle) []Mutant {
	var all []Mutant
	known := identitiesOf(b)
	for d, board := range b.Dashboards {
		for r, row := range board.Rows {
			for p, panel := range row.Panels {
				for _, q := range known.panelQueries(panel) {
					all = append(all, Mutant{Of: "dashboards/" + board.UID + "/" + panel.Key, Kind: q.Kind, Detail: q.Expr,
						Dashboard: board.UID, Panel: panel.Key, Bundle: withPanel(b, d, r, p, broken{panel.Panel, q})})
				}
			}
		}
	}
	return all
}

// withPanel is a bundle with another builder of one panel.
func withPanel(b obsgen.Bundle, d, r, p int, builder cog.Builder[dashboard.Panel]) obsgen.Bundle {
	b.Dashboards = slices.Clone(b.Dashboards)
	b.Dashboards[d].Rows = slices.Clone(b.Dashboards[d].Rows)
	b.Dashboards[d].Rows[r].Panels = slices.Clone(b.Dashboards[d].Rows[r].Panels)
	b.Dashboards[d].Rows[r].Panels[p].Panel = builder
	return b
}

// panelQuery is a broken query of a target.
type panelQuery struct {
	Query
	target int
}

func (known identities) panelQueries(panel obsgen.Panel) []panelQuery {
	built, err := panel.Panel.Build()
	if err != nil {
		return nil
	}
	var all []panelQuery
	for i, target := range built.Targets {
		for _, q := range known.ofTarget(target) {
			all = append(all, panelQuery{q, i})
		}
	}
	return all
}

func (known identities) ofTarget(target any) []Query {
	switch t := target.(type) {
	case prometheus.Dataquery:
		return known.promQL(t.Expr)
	case loki.Dataquery:
		return LogQL(t.Expr)
	}
	return nil
}

// broken builds a panel with a query broken.
type broken struct {
	cog.Builder[dashboard.Panel]
	query panelQuery
}

// Build implements cog.Builder.
func (b broken) Build() (dashboard.Panel, error) {
	built, err := b.Builder.Build()
	if err != nil {
		return built, err
	}
	built.Targets = slices.Clone(built.Targets)
	switch t := built.Targets[b.query.target].(type) {
	case prometheus.Dataquery:
		t.Expr = b.query.Expr
		built.Targets[b.query.target] = t
	case loki.Dataquery:
		t.Expr = b.query.Expr
		built.Targets[b.query.target] = t
	}
	return built, nil
}
