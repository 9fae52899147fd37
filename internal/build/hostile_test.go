package build_test

import (
	"strings"
	"testing"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/variants"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"
	"github.com/grafana/grafana-foundation-sdk/go/timeseries"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

type panicking struct{}

func (panicking) Build() (dashboard.Panel, error) { panic("out of flour") }

type targets []variants.Dataquery

func (t targets) Build() (dashboard.Panel, error) {
	return dashboard.Panel{Type: "timeseries", Targets: t}, nil
}

// A builder that is nil or panics, or a nil target, is a problem of its definition.
func TestHostileBuildersAreProblems(t *testing.T) {
	board := func(panel cog.Builder[dashboard.Panel]) obsgen.Dashboard {
		return obsgen.Dashboard{UID: "bakery", Rows: []obsgen.Row{{Panels: []obsgen.Panel{{Key: "oven", Panel: panel}}}}}
	}
	for name, tc := range map[string]struct {
		dashboard obsgen.Dashboard
		want      string
	}{
		"no panel":       {board(nil), "it has no builder"},
		"nil pointer":    {board((*timeseries.PanelBuilder)(nil)), "its builder panics"},
		"panic":          {board(panicking{}), "out of flour"},
		"nil target":     {board(targets{nil}), "one of its targets is nil"},
		"nil query":      {board(targets{(*prometheus.Dataquery)(nil)}), "one of its targets is nil"},
		"nil variable":   {obsgen.Dashboard{UID: "bakery", Variables: []cog.Builder[dashboard.VariableModel]{nil}}, "it has no builder"},
		"nil annotation": {obsgen.Dashboard{UID: "bakery", Annotations: []cog.Builder[dashboard.AnnotationQuery]{nil}}, "it has no builder"},
		"nil link":       {obsgen.Dashboard{UID: "bakery", Links: []cog.Builder[dashboard.DashboardLink]{nil}}, "it has no builder"},
	} {
		t.Run(name, func(t *testing.T) {
			problems := build.Build(obsgen.Bundle{Dashboards: []obsgen.Dashboard{tc.dashboard}}).Problems
			if len(problems) != 1 || !strings.Contains(problems[0].Message, tc.want) {
				t.Errorf("problems %v, want one with %q", problems, tc.want)
			}
		})
	}
}

// A pointer to a query is a query: it is checked like any other.
func TestPointerTargetsAreQueries(t *testing.T) {
	panel := targets{&prometheus.Dataquery{Expr: "up"}}
	model := build.Build(obsgen.Bundle{Dashboards: []obsgen.Dashboard{{UID: "bakery", Rows: []obsgen.Row{{Panels: []obsgen.Panel{{Key: "oven", Panel: panel}}}}}}})
	if have := model.Dashboards[0].Panels[0].Queries; len(have) != 1 || have[0].Expr != "up" || have[0].Where != "A" {
		t.Errorf("queries %+v", have)
	}
}

func TestRefIDsGoOnAfterZ(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 51: "AZ", 52: "BA", 702: "AAA"} {
		if have := build.RefID(i); have != want {
			t.Errorf("RefID(%d) = %s, want %s", i, have, want)
		}
	}
}

// Options of any Go type become plain values, so that every $ in them can be escaped.
func TestOptionsBecomePlain(t *testing.T) {
	options := map[string]any{"fields": []map[string]string{{"url": "${__value.raw}"}}, "lines": 1000000, "share": 0.5}
	model := build.Build(obsgen.Bundle{Datasources: []obsgen.Datasource{{UID: "loki", Options: options}}})
	have := model.Bundle.Datasources[0].Options
	if _, ok := have["fields"].([]any)[0].(map[string]any); !ok || have["lines"] != int64(1000000) || have["share"] != 0.5 {
		t.Errorf("options %#v", have)
	}
	for name, value := range map[string]any{"channel": make(chan int), "function": func() {}, "cycle": cycle()} {
		model := build.Build(obsgen.Bundle{Datasources: []obsgen.Datasource{{UID: "loki", Options: map[string]any{"x": value}}}})
		if len(model.Problems) != 1 || model.Problems[0].Definition != "datasources/loki" {
			t.Errorf("%s: problems %v", name, model.Problems)
		}
	}
}

func cycle() map[string]any {
	m := map[string]any{}
	m["m"] = m
	return m
}
