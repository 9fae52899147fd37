package trial

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// judge fills the matrix, and finds what is not as it should be.
func (t *trial) judge(report *Report, played []*rule.Played, options Options) {
	for _, alert := range t.alerts(options) {
		row := Alert{Rule: alert}
		for i, scenario := range report.Scenarios {
			cell := judgeCell(alert, scenario, played[i])
			row.Cells = append(row.Cells, cell)
			report.Findings = append(report.Findings, cell.Findings...)
		}
		report.Alerts = append(report.Alerts, row)
	}
	report.Findings = append(report.Findings, refusals(report.Scenarios, played)...)
}

// judgeCell compares what a rule did in a scenario with what it says.
func judgeCell(alert build.Alert, scenario obsgen.Scenario, played *rule.Played) Cell {
	v := &verdict{alert: alert, scenario: scenario.Name, Cell: Cell{
		Scenario: scenario.Name, Timeline: played.Timeline, Happened: played.Alerts[alert.Name],
	}}
	met := map[int]bool{}
	for _, e := range alert.Fires {
		if e.In == scenario.Name || e.In == obsgen.EveryScenario {
			v.expect(e, met)
		}
	}
	for i, happened := range v.Happened {
		if len(happened.Fired()) > 0 && !met[i] {
			v.unexpected(happened)
		}
	}
	return v.Cell
}

// verdict is being reached about a cell.
type verdict struct {
	Cell
	alert    build.Alert
	scenario string
}

func (v *verdict) find(check validate.Check, format string, args ...any) {
	v.Findings = append(v.Findings, validate.Finding{
		Check: check.ID, Severity: check.Severity, Definition: "alerts/" + v.alert.Name,
		Message: "in " + v.scenario + " " + fmt.Sprintf(format, args...),
	})
}

// expect looks for what an expectation says.
func (v *verdict) expect(e obsgen.Expectation, met map[int]bool) {
	want := v.wanted(e)
	at := slices.IndexFunc(v.Happened, func(a rule.Alert) bool { return sameLabels(a.Labels, want) })
	if at < 0 || len(v.Happened[at].Fired()) == 0 {
		v.missed(e, want, at)
		return
	}
	met[at] = true
	spells := v.Happened[at].Fired()
	if e.In == obsgen.EveryScenario {
		v.always(spells, want)
		return
	}
	v.inTime(e, want, spells)
	if summary := spells[0].Annotations["summary"]; e.Summary != "" && summary != e.Summary {
		v.find(fires(), "it must say %q, and says %q", e.Summary, summary)
	}
}

func sameLabels(a, b map[string]string) bool { return maps.Equal(a, b) }

// wanted are the labels that the alert must have.
func (v *verdict) wanted(e obsgen.Expectation) map[string]string {
	want := map[string]string{}
	maps.Copy(want, v.alert.AllLabels)
	maps.Copy(want, e.Labels)
	return want
}

// inTime compares when it fired, and when it was over.
func (v *verdict) inTime(e obsgen.Expectation, want map[string]string, spells []rule.Spell) {
	first, last := spells[0].Fired.Sub(v.Timeline.Begin), spells[len(spells)-1]
	switch {
	case first < 0:
		v.find(fires(), "it fires for %s %s before the trouble begins", labelText(want), span(-first))
	case first < e.After:
		v.find(fires(), "it fires for %s %s into the trouble, too early: not before %s", labelText(want), span(first), span(e.After))
	case first > e.Within:
		v.find(fires(), "it fires for %s only %s into the trouble: %s was promised", labelText(want), span(first), span(e.Within))
	}
	if len(spells) > 1 {
		v.find(fires(), "it flaps for %s: it fires %d times", labelText(want), len(spells))
	}
	switch over := last.Resolved; {
	case e.Outlasts && !over.IsZero():
		v.find(fires(), "it is over for %s %s after the trouble, and should outlast the scenario", labelText(want), span(over.Sub(v.Timeline.Over)))
	case !e.Outlasts && over.IsZero():
		v.find(fires(), "it still fires for %s %s after the trouble", labelText(want), span(v.Timeline.End.Sub(v.Timeline.Over)))
	}
}

// always is for a rule that fires in every scenario, from the start to the end.
func (v *verdict) always(spells []rule.Spell, want map[string]string) {
	if first := spells[0].Fired; first.After(v.Timeline.Begin) || len(spells) > 1 || !spells[0].Resolved.IsZero() {
		v.find(fires(), "it must fire for %s all the time, and does not", labelText(want))
	}
}

// missed says what happened instead of an expected alert.
func (v *verdict) missed(e obsgen.Expectation, want map[string]string, pending int) {
	instead := "its condition never holds for any labels"
	var others []string
	for _, a := range v.Happened {
		others = append(others, labelText(a.Labels)+", "+spellText(a, v.Timeline.Begin))
	}
	switch {
	case pending >= 0:
		instead = spellText(v.Happened[pending], v.Timeline.Begin)
	case len(others) > 0:
		instead = "there is only " + listed(others)
	}
	within := ""
	if e.In != obsgen.EveryScenario {
		within = " within " + span(e.Within)
	}
	v.find(fires(), "it must fire for %s%s, and does not: %s", labelText(want), within, instead)
}

// unexpected says that something fires that nobody expects.
func (v *verdict) unexpected(a rule.Alert) {
	first := a.Fired()[0]
	v.find(silent(), "it must stay silent, and fires for %s %s: %q", labelText(a.Labels), sinceBegin(first.Fired.Sub(v.Timeline.Begin)), first.Annotations["summary"])
}

// refusals are the rules that could not be evaluated, each once.
func refusals(scenarios []obsgen.Scenario, played []*rule.Played) []validate.Finding {
	var found []validate.Finding
	seen := map[string]bool{}
	for i, p := range played {
		for _, problem := range p.Problems {
			if seen[problem.Rule+problem.Message] {
				continue
			}
			seen[problem.Rule+problem.Message] = true
			found = append(found, validate.Finding{
				Check: evaluates().ID, Severity: evaluates().Severity, Definition: problem.Definition(),
				Message: "in " + scenarios[i].Name + " it cannot be evaluated: " + problem.Message,
			})
		}
	}
	return found
}

func sinceBegin(d time.Duration) string {
	if d < 0 {
		return span(-d) + " before the trouble"
	}
	return span(d) + " into the trouble"
}
