package trial

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// judge fills the matrix, and finds what is not as it should be.
func (t *trial) judge(report *Report, played []*rule.Played, options Options) {
	for _, alert := range t.alerts(options.Alerts) {
		row := Alert{Rule: alert}
		always := map[string]bool{} // label sets of which the healthy scenario has told
		for i, scenario := range report.Scenarios {
			row.Cells = append(row.Cells, judgeCell(alert, scenario, played[i], always))
		}
		report.Alerts = append(report.Alerts, row)
	}
	report.refusals(played)
}

// judgeCell compares what a rule did in a scenario with what it says. What fires although
// all is well is told once, not in every scenario.
func judgeCell(alert build.Alert, scenario obsgen.Scenario, played *rule.Played, always map[string]bool) Cell {
	v := &verdict{alert: alert, Cell: Cell{
		Scenario: scenario.Name, Quiet: simulate.Quiet(scenario), Timeline: played.Timeline, Happened: played.Alerts[alert.Name],
	}}
	if played.Refused(alert.Name) {
		return v.Cell
	}
	met := map[int]bool{}
	for _, e := range alert.Fires {
		if e.In == scenario.Name || e.In == obsgen.EveryScenario {
			v.expect(e, met)
		}
	}
	surprises := v.unexpected(met, always)
	if v.Quiet {
		for _, a := range surprises {
			always[sentence.Labels(a.Labels)] = true
		}
	}
	return v.Cell
}

// verdict is being reached about a cell.
type verdict struct {
	Cell
	alert build.Alert
}

func (v *verdict) find(check validate.Check, format string, args ...any) {
	v.Findings = append(v.Findings, check.Finding("alerts/"+v.alert.Name, "in "+v.Scenario+" "+fmt.Sprintf(format, args...)))
}

// expect looks for what an expectation says.
func (v *verdict) expect(e obsgen.Expectation, met map[int]bool) {
	want := wanted(v.alert, e)
	at := slices.IndexFunc(v.Happened, func(a rule.Alert) bool { return maps.Equal(a.Labels, want) })
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

// wanted are the labels that the alert must have.
func wanted(alert build.Alert, e obsgen.Expectation) map[string]string {
	want := map[string]string{}
	maps.Copy(want, alert.AllLabels)
	maps.Copy(want, e.Labels)
	return want
}

// inTime compares when it fired, and when it was over.
func (v *verdict) inTime(e obsgen.Expectation, want map[string]string, spells []rule.Spell) {
	first, last := spells[0].Fired.Sub(v.Timeline.Begin), spells[len(spells)-1]
	switch {
	case first < 0:
		v.find(fires(), "it fires for %s %s before the trouble begins", sentence.Labels(want), Span(-first))
	case first < e.After:
		v.find(fires(), "it fires for %s %s into the trouble, too early: not before %s", sentence.Labels(want), Span(first), Span(e.After))
	case first > e.Within:
		v.find(fires(), "it fires for %s only %s into the trouble: %s was promised", sentence.Labels(want), Span(first), Span(e.Within))
	}
	if len(spells) > 1 {
		v.find(fires(), "it flaps for %s: it fires %d times", sentence.Labels(want), len(spells))
	}
	switch over := last.Resolved; {
	case e.Outlasts && !over.IsZero():
		v.find(fires(), "it is over for %s %s after the trouble, and should outlast the scenario", sentence.Labels(want), Span(over.Sub(v.Timeline.Over)))
	case !e.Outlasts && over.IsZero():
		v.find(fires(), "it still fires for %s %s after the trouble", sentence.Labels(want), Span(v.Timeline.End.Sub(v.Timeline.Over)))
	}
}

// always is for a rule that fires in every scenario, from the start to the end.
func (v *verdict) always(spells []rule.Spell, want map[string]string) {
	if first := spells[0].Fired; first.After(v.Timeline.Begin) || len(spells) > 1 || !spells[0].Resolved.IsZero() {
		v.find(fires(), "it must fire for %s all the time, and does not", sentence.Labels(want))
	}
}

// missed says what happened instead of an expected alert.
func (v *verdict) missed(e obsgen.Expectation, want map[string]string, pending int) {
	instead := "its condition never holds for any labels"
	var others []string
	for _, a := range v.Happened {
		others = append(others, sentence.Labels(a.Labels)+", "+v.spellText(a))
	}
	switch {
	case pending >= 0:
		instead = v.spellText(v.Happened[pending])
	case len(others) > 0:
		instead = "there is only " + listed(others)
	}
	within := ""
	if e.In != obsgen.EveryScenario {
		within = " within " + Span(e.Within)
	}
	v.find(fires(), "it must fire for %s%s, and does not: %s", sentence.Labels(want), within, instead)
}

// unexpected says that something fires that nobody expects: the first, and how many more do.
func (v *verdict) unexpected(met map[int]bool, always map[string]bool) []rule.Alert {
	var all []rule.Alert
	for i, happened := range v.Happened {
		if len(happened.Fired()) == 0 || met[i] {
			continue
		}
		if always[sentence.Labels(happened.Labels)] {
			v.Anyway = true
			continue
		}
		all = append(all, happened)
	}
	if len(all) == 0 {
		return nil
	}
	first := slices.MinFunc(all, func(a, b rule.Alert) int { return a.Fired()[0].Fired.Compare(b.Fired()[0].Fired) })
	spell := first.Fired()[0]
	v.find(silent(), "it must stay silent%s, and fires for %s %s: %q%s", v.otherwise(met), sentence.Labels(first.Labels),
		v.since(spell.Fired), spell.Annotations["summary"], more(len(all)-1))
	return all
}

// otherwise is for scenarios in which the alert fires as it should, too.
func (v *verdict) otherwise(met map[int]bool) string {
	if len(met) > 0 {
		return " for all else"
	}
	return ""
}

// Anyway is the finding of a scenario in which an alert fires as it also does while all is well.
func Anyway(alert, scenario string) validate.Finding {
	return silent().Finding("alerts/"+alert, "in "+scenario+" it fires as it also does while all is well")
}

func more(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", and for %d more", n)
}

// since is when something happens: how far into the trouble, if there is any.
func (c Cell) since(at time.Time) string {
	switch d := at.Sub(c.Timeline.Begin); {
	case c.Quiet:
		return "at " + at.Format("15:04")
	case d < 0:
		return Span(-d) + " before the trouble"
	default:
		return Span(d) + " into the trouble"
	}
}
