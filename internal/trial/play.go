package trial

import (
	"context"
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/trial/shown"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// seen is what came of playing a scenario.
type seen struct {
	played   *rule.Played
	findings []validate.Finding
	readings []shown.Reading
	// dispelled are doubts that the scenario dispels, filled what their panels show.
	dispelled []shown.Doubt
	filled    []shown.Reading
}

// play plays the scenarios, the healthy one first: it says which panels are to be looked at
// in the others.
func (t *trial) play(ctx context.Context, report *Report, options Options) ([]*rule.Played, error) {
	all := make([]seen, len(report.Scenarios))
	var doubts []shown.Doubt
	first := 0
	if len(all) > 0 && t.healthy(report.Scenarios[0]) && len(options.Alerts) == 0 {
		all[0], doubts = t.playHealthy(ctx, report)
		first = 1
	}
	parallel.For(len(all)-first, func(i int) {
		if i += first; ctx.Err() == nil {
			all[i] = t.playOne(ctx, report.Scenarios[i], doubts, options)
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return t.collect(report, all, doubts), nil
}

// collect brings together what was seen. A doubt stands if no scenario dispels it.
func (t *trial) collect(report *Report, all []seen, doubts []shown.Doubt) []*rule.Played {
	var played []*rule.Played
	for _, s := range all {
		played = append(played, s.played)
		report.Shown = append(report.Shown, s.findings...)
		report.Readings = append(report.Readings, s.readings...)
		doubts = slices.DeleteFunc(doubts, func(d shown.Doubt) bool { return slices.Contains(s.dispelled, d) })
	}
	if len(all) == len(t.system.Scenarios()) {
		report.Shown = append(report.Shown, t.looker.Remaining(doubts)...)
		report.Readings = append(report.Readings, firstFilled(all)...)
	}
	return played
}

// firstFilled are the first readings of panels that are empty while all is well.
func firstFilled(all []seen) []shown.Reading {
	known := map[string]bool{}
	var first []shown.Reading
	for _, s := range all {
		for _, r := range s.filled {
			if !known[r.Of()] {
				known[r.Of()] = true
				first = append(first, r)
			}
		}
	}
	return first
}

func (t *trial) healthy(s obsgen.Scenario) bool { return s.Name == t.system.Scenarios()[0].Name }

func (t *trial) playHealthy(ctx context.Context, report *Report) (seen, []shown.Doubt) {
	run := t.system.Play(report.Scenarios[0], simulate.Options{})
	s := seen{played: t.engine.Play(ctx, run, t.model.Groups)}
	var doubts []shown.Doubt
	report.Looked, doubts, s.readings, s.findings = t.looker.At(report.Scenarios[0].Name, run).Healthy(ctx)
	return s, doubts
}

func (t *trial) playOne(ctx context.Context, scenario obsgen.Scenario, doubts []shown.Doubt, options Options) seen {
	run := t.system.Play(scenario, simulate.Options{})
	links := t.links(scenario, options.Alerts)
	var busiest []string
	if len(options.Alerts) == 0 { // with few chosen, what the others do would be missing on dashboards
		busiest = t.busiest[scenario.Name]
	}
	s := seen{played: t.engine.Play(ctx, run, t.groups(options, links, doubts, busiest))}
	eye := t.looker.At(scenario.Name, run)
	s.readings, s.findings = eye.Linked(ctx, links)
	s.dispelled, s.filled = eye.Dispelled(ctx, doubts)
	for _, uid := range busiest {
		s.readings = append(s.readings, eye.Trouble(ctx, uid, "")...)
	}
	return s
}

// links are the alerts that are to fire in a scenario.
func (t *trial) links(scenario obsgen.Scenario, names []string) []shown.Link {
	var links []shown.Link
	for _, alert := range t.alerts(names) {
		for _, e := range alert.Fires {
			if e.In == scenario.Name {
				links = append(links, shown.Link{Alert: alert, Expected: e})
			}
		}
	}
	return links
}
