package trial

import (
	"context"
	"maps"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// probe plays a scenario at an intensity and looks at one alert.
type probe struct {
	trial     *trial
	alert     build.Alert
	condition query.Condition
	scenario  obsgen.Scenario
	want      map[string]string
	// groups are what the alert needs, its own first.
	groups []build.Group
	// weakened is what is made weaker, in a word, and options how.
	weakened string
	options  func(intensity float64) simulate.Options
}

// weakerTrouble is less of what is wrong, with all traffic.
func weakerTrouble(intensity float64) simulate.Options {
	return simulate.Options{Plain: true, Weaker: 1 - intensity}
}

// lessTraffic is all that is wrong, and little else.
func lessTraffic(intensity float64) simulate.Options {
	return simulate.Options{Plain: true, Calmer: 1 - intensity}
}

// probe prepares the first expectation of an alert that compares with a number.
func (t *trial) probe(alert build.Alert) (*probe, bool) {
	condition, ok := conditionOf(alert.Query)
	if !ok || !strings.ContainsAny(condition.Op, "<>") || condition.Threshold == 0 {
		return nil, false
	}
	for _, e := range alert.Fires {
		if scenario, known := t.system.Scenario(e.In); known {
			scenario = scenario.WithDefaults()
			scenario.Lasts *= 2 // so that windows of an hour are full
			groups := rule.Needed(t.model.Groups, alert.Name)
			return &probe{t, alert, condition, scenario, wanted(alert, e), groups, "trouble", weakerTrouble}, true
		}
	}
	return nil, false
}

// conditionOf is the comparison whose value is the alert's.
func conditionOf(q obsgen.Query) (query.Condition, bool) {
	all := conditionsOf(q)
	if len(all) == 0 {
		return query.Condition{}, false
	}
	return all[0], true
}

func conditionsOf(q obsgen.Query) []query.Condition {
	var split query.Split
	if q.Language == obsgen.LogQL {
		split, _ = query.SplitLogAlert(q.Expr)
	} else if expr, err := query.ParsePromQL(q.Expr); err == nil {
		split = query.SplitAlert(expr)
	}
	return split.Conditions
}

// measured is what came of an intensity.
type measured struct {
	intensity, value float64
	fired            bool
	err              error
}

func (p *probe) at(ctx context.Context, intensity float64) measured {
	run := p.trial.system.Play(p.scenario, p.options(intensity))
	played := p.trial.engine.Play(ctx, run, p.groups)
	m := measured{intensity: intensity}
	for _, a := range played.Alerts[p.alert.Name] {
		m.fired = m.fired || len(a.Fired()) > 0 && maps.Equal(a.Labels, p.want)
	}
	asked := p.alert.Query
	asked.Expr = p.condition.Query
	m.value, m.err = p.trial.engine.Sustained(ctx, run, asked, p.groups[0].Interval, p.alert.For, p.condition.Op, p.want)
	return m
}
