package build_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// broken is any builder that fails.
type broken[T any] struct{}

func (broken[T]) Build() (T, error) {
	var nothing T
	return nothing, errors.New("it is broken")
}

func TestProblemsNameTheirPart(t *testing.T) {
	model := build.Build(obsgen.Bundle{Dashboards: []obsgen.Dashboard{{
		UID:         "boxes",
		Variables:   []cog.Builder[dashboard.VariableModel]{broken[dashboard.VariableModel]{}},
		Annotations: []cog.Builder[dashboard.AnnotationQuery]{broken[dashboard.AnnotationQuery]{}},
		Links:       []cog.Builder[dashboard.DashboardLink]{broken[dashboard.DashboardLink]{}},
		Rows: []obsgen.Row{{Panels: []obsgen.Panel{
			{Key: "failing", Panel: broken[dashboard.Panel]{}}, {Key: "missing"}, box("fine", 6, 4),
		}}},
	}}})
	var got []string
	for _, problem := range model.Problems {
		got = append(got, problem.Definition+": "+problem.Message)
	}
	want := []string{
		"dashboards/boxes/variable 1: it is broken",
		"dashboards/boxes/annotation 1: it is broken",
		"dashboards/boxes/link 1: it is broken",
		"dashboards/boxes/failing: it is broken",
		"dashboards/boxes/missing: it has no builder; set one",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if _, ok := model.Dashboards[0].Panel("fine"); !ok {
		t.Error("the panel that can be built is missing")
	}
}

func TestQueriesOfADashboard(t *testing.T) {
	d := build.Build(obsgen.Bundle{Dashboards: []obsgen.Dashboard{{
		UID:         "boxes",
		Variables:   []cog.Builder[dashboard.VariableModel]{style.Variable("service", "Service", "label_values(up, service)")},
		Annotations: []cog.Builder[dashboard.AnnotationQuery]{style.Annotation("Restarts", "blue", "changes(up[5m]) > 0", "", "")},
		Rows: []obsgen.Row{{Panels: []obsgen.Panel{
			{Key: "mixed", Panel: style.TimeSeries("Mixed", "All.", "short", style.Prom("up", "{{service}}"), style.Log(`{a="b"}`, ""), style.Trace("{ }"), style.Prom("down", "").RefId("Z"))},
		}}},
	}}}).Dashboards[0]
	wantPanel := []build.Query{
		{Query: obsgen.Prom("up"), Where: "A", Datasource: "prometheus", Legend: "{{service}}"},
		{Query: obsgen.Logs(`{a="b"}`), Where: "B", Datasource: "loki"},
		{Query: obsgen.Traces("{ }"), Where: "C", Datasource: "tempo"},
		{Query: obsgen.Prom("down"), Where: "Z", Datasource: "prometheus"},
	}
	if diff := cmp.Diff(wantPanel, d.Panels[0].Queries); diff != "" {
		t.Errorf("queries of the panel (-want +got):\n%s", diff)
	}
	want := []build.Query{
		{Query: obsgen.Prom("label_values(up, service)"), Where: "variable service", Datasource: "prometheus"},
		{Query: obsgen.Prom("changes(up[5m]) > 0"), Where: "annotation Restarts", Datasource: "prometheus"},
	}
	if diff := cmp.Diff(want, d.Queries); diff != "" {
		t.Errorf("other queries (-want +got):\n%s", diff)
	}
}

func TestDashboardDefaults(t *testing.T) {
	spec := build.Build(obsgen.Bundle{Dashboards: []obsgen.Dashboard{{UID: "a"}, {UID: "b", From: "now-7d", Refresh: "off"}}}).Dashboards
	if a := spec[0].Spec; a.Time.From != "now-1h" || *a.Refresh != "30s" || *a.Editable {
		t.Errorf("defaults are from %s, refresh %s, editable %v", a.Time.From, *a.Refresh, *a.Editable)
	}
	if b := spec[1].Spec; b.Time.From != "now-7d" || b.Refresh != nil {
		t.Errorf("from %s, refresh %v; want now-7d and none", b.Time.From, b.Refresh)
	}
}

func TestDatasourceForPrefersTheDefault(t *testing.T) {
	model := build.Build(obsgen.Bundle{Datasources: []obsgen.Datasource{
		{UID: "old", Type: "prometheus"}, {UID: "logs", Type: "loki"}, {UID: "new", Type: "prometheus", Default: true}, {UID: "last", Type: "prometheus"},
	}})
	for language, want := range map[obsgen.Language]string{obsgen.PromQL: "new", obsgen.LogQL: "logs", obsgen.TraceQL: "", "": ""} {
		if got, ok := model.DatasourceFor(language); got.UID != want || ok != (want != "") {
			t.Errorf("%q is answered by %q, %v; want %q", language, got.UID, ok, want)
		}
	}
}

func TestDashboardsKeepTheirOrderAndAreFoundByUID(t *testing.T) {
	bundle := obsgen.Bundle{}
	for i := range 50 {
		bundle.Dashboards = append(bundle.Dashboards, obsgen.Dashboard{UID: fmt.Sprint(i), Title: "first"})
	}
	bundle.Dashboards = append(bundle.Dashboards, obsgen.Dashboard{UID: "7", Title: "second"})
	model := build.Build(bundle)
	for i, d := range model.Dashboards[:50] {
		if d.Definition.UID != fmt.Sprint(i) {
			t.Errorf("dashboard %d is %s", i, d.Definition.UID)
		}
	}
	if d, ok := model.Dashboard("7"); !ok || d.Definition.Title != "first" {
		t.Errorf("found %q, %v; want the first", d.Definition.Title, ok)
	}
	if _, ok := model.Dashboard("none"); ok {
		t.Error("found a dashboard that is not there")
	}
}
