package validate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/render"
)

// example is the good bundle with one change, and all that is then found, each as
// "check definition: message". Nothing is found in an example of what is allowed.
type example struct {
	name  string
	spoil func(*obsgen.Bundle)
	want  []string
}

func (e example) test(t *testing.T) {
	bundle := acme()
	e.spoil(bundle)
	if diff := cmp.Diff(strings.Join(e.want, "\n"), strings.Join(lines(findings(bundle)), "\n")); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// findings of a bundle that cannot be rendered are those without files, as in the
// command line.
func findings(bundle *obsgen.Bundle) []Finding {
	model := build.Build(*bundle)
	files, err := render.All(model, render.Targets())
	if err != nil {
		files = nil
	}
	return Run(model, files)
}

func lines(findings []Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Check+" "+f.Definition+": "+f.Message)
	}
	return all
}

// inPanel adds a panel that asks a PromQL query.
func inPanel(expr string) func(*obsgen.Bundle) {
	return withPanel(style.TimeSeries("Probe", "For a test.", "short", style.Prom(expr, "probe")))
}

// inLogs adds a panel that asks a LogQL query.
func inLogs(expr string) func(*obsgen.Bundle) {
	return withPanel(style.Logs("Probe", "For a test.", style.Log(expr, "")))
}

// inTraces adds a panel that asks a TraceQL query.
func inTraces(expr string) func(*obsgen.Bundle) {
	return withPanel(style.Traces("Probe", "For a test.", style.Trace(expr)))
}

func withPanel(p cog.Builder[dashboard.Panel]) func(*obsgen.Bundle) {
	return func(b *obsgen.Bundle) {
		row := &b.Dashboards[0].Rows[0]
		row.Panels = append(row.Panels, obsgen.Panel{Key: "probe", Panel: p})
	}
}

// inAlert makes the first rule one that asks this, and reads the named labels.
func inAlert(q obsgen.Query, reads ...string) func(*obsgen.Bundle) {
	return func(b *obsgen.Bundle) {
		rule := obsgen.Rule{
			Name: "HighErrorRate", Severity: obsgen.Critical, Query: q, Summary: "Probe", Description: "For a test.",
			Runbook: "HighErrorRate", Panel: obsgen.PanelRef{Dashboard: shopHealth}, Untested: "it is a test itself",
		}
		for _, label := range reads {
			rule.Summary += " {{ $labels." + label + " }}"
		}
		b.Rules[0] = rule
	}
}

func rule(change func(*obsgen.Rule)) func(*obsgen.Bundle) {
	return func(b *obsgen.Bundle) { change(&b.Rules[0]) }
}

func board(change func(*obsgen.Dashboard)) func(*obsgen.Bundle) {
	return func(b *obsgen.Bundle) { change(&b.Dashboards[0]) }
}

func notify(change func(*obsgen.Notification)) func(*obsgen.Bundle) {
	return func(b *obsgen.Bundle) { change(&b.Notification) }
}
