// Package trial runs a bundle's alerts and panels through its scenarios, and compares what
// happens with what the definitions say should.
package trial

import (
	"context"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/trial/shown"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Options choose what is tried. Empty lists mean everything.
type Options struct {
	Scenarios, Alerts []string
}

// Report is what was tried and what came of it.
type Report struct {
	Scenarios []obsgen.Scenario
	Alerts    []Alert
	// Looked is how much of the dashboards was looked at while all is well.
	Looked shown.Count
	// Readings are of every dashboard while all is well, in its trouble, and as alerts open it.
	Readings []shown.Reading
	// Compared is whether readings were compared with a record.
	Compared bool
	// Shown are findings about what panels show, Others those that belong to no alert.
	Shown, Others []validate.Finding
}

// Alert is a row of the matrix: what a rule did in each scenario of the report.
type Alert struct {
	Rule  build.Alert
	Cells []Cell
	// Edge is what it did at its limit, Floor on too little traffic; nil if it has none.
	Edge, Floor *Edge
	// Refused says why it could not be evaluated.
	Refused []validate.Finding
}

// Cell is what a rule did in a scenario.
type Cell struct {
	Scenario string
	// Quiet is whether nothing happens in the scenario: there is no trouble to count from.
	Quiet    bool
	Timeline simulate.Timeline
	// Happened are the alerts that were at least pending.
	Happened []rule.Alert
	Findings []validate.Finding
	// Anyway is whether it fires as it also does while all is well, where that is told.
	Anyway bool
}

// Wrong reports whether it does something that it should not, or does not what it should.
func (c Cell) Wrong() bool { return c.Anyway || len(c.Findings) > 0 }

// First is how long after the beginning of the trouble the rule first fires, and for how many
// label sets it does.
func (c Cell) First() (time.Duration, int) { return rule.First(c.Happened, c.Timeline.Begin) }

// Run tries a bundle.
func Run(ctx context.Context, model *build.Model, options Options) (*Report, error) {
	engine := rule.NewEngine()
	t := &trial{model: model, system: simulate.New(model.Bundle), engine: engine, looker: shown.New(model, engine), busiest: shown.Busiest(model)}
	report := &Report{Scenarios: chosen(t.system.Scenarios(), options.Scenarios)}
	played, err := t.play(ctx, report, options)
	if err != nil {
		return nil, err
	}
	t.judge(report, played, options)
	t.tryEdges(ctx, report)
	return report, ctx.Err()
}

// tryEdges tries every alert at its limit that otherwise does as it says.
func (t *trial) tryEdges(ctx context.Context, report *Report) {
	parallel.For(len(report.Alerts), func(i int) {
		if a := &report.Alerts[i]; !a.wrong() {
			a.Edge, a.Floor = t.edge(ctx, a.Rule), t.floor(ctx, a.Rule)
		}
	})
}

func (a Alert) wrong() bool {
	return len(a.Refused) > 0 || slices.ContainsFunc(a.Cells, Cell.Wrong)
}

// trial is what every part of it needs.
type trial struct {
	model  *build.Model
	system *simulate.System
	engine *rule.Engine
	looker *shown.Looker
	// busiest are the dashboards that are read in a scenario, by its name.
	busiest map[string][]string
}

func chosen(all []obsgen.Scenario, names []string) []obsgen.Scenario {
	if len(names) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(s obsgen.Scenario) bool { return !slices.Contains(names, s.Name) })
}

// alerts are the rules of some names, or all, in the order of their groups.
func (t *trial) alerts(names []string) []build.Alert {
	var all []build.Alert
	for _, group := range t.model.Groups {
		for _, alert := range group.Alerts {
			if len(names) == 0 || slices.Contains(names, alert.Name) {
				all = append(all, alert)
			}
		}
	}
	return all
}
