package trial

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Edge is a trial of an alert at its limit: trouble that only just does not cross it must
// stay silent, trouble that only just does must fire.
type Edge struct {
	Scenario string
	Limit    float64
	// Below and Above are the values tried, and whether the alert fired.
	Below, Above           float64
	FiredBelow, FiredAbove bool
	Findings               []validate.Finding
}

// near is how close to the limit a trial must come, as a share of it.
const near = 0.02

// edge tries an alert at its limit. Alerts without a number to cross have none.
func (t *trial) edge(ctx context.Context, alert build.Alert) *Edge {
	p, ok := t.probe(alert)
	switch {
	case ok:
		return p.edge(ctx, cmp.Or(alert.Limit, p.condition.Threshold))
	case alert.Limit != 0 && t.fires(alert):
		return &Edge{Limit: alert.Limit, Findings: untried(alert, "a Limit, and its query compares with no number but 0")}
	}
	return nil
}

// untried is the finding of a limit that says nothing.
func untried(alert build.Alert, why string) []validate.Finding {
	return []validate.Finding{edges().Finding("alerts/"+alert.Name, "it has "+why+": take it away")}
}

// fires reports whether an alert says that it fires in a scenario that can be weakened.
func (t *trial) fires(alert build.Alert) bool {
	return slices.ContainsFunc(alert.Fires, func(e obsgen.Expectation) bool {
		_, known := t.system.Scenario(e.In)
		return known
	})
}

// edge looks for the limit by bisection.
func (p *probe) edge(ctx context.Context, limit float64) *Edge {
	e := &Edge{Scenario: p.scenario.Name, Limit: limit}
	low, high := p.at(ctx, 0), p.at(ctx, 1)
	if high.err != nil {
		return nil // the matrix says why it does not fire
	}
	if !beyond(p.condition.Op, high.value, limit) {
		e.Findings = p.unreached(high, limit)
		return e
	}
	if beyond(p.condition.Op, low.value, limit) {
		e.Findings = append(e.Findings, p.finding("is beyond its limit of %v without any trouble: %v", limit, short(low.value)))
		return e
	}
	for range 40 {
		if ctx.Err() != nil || close(low.value, limit) && close(high.value, limit) {
			break
		}
		if middle := p.at(ctx, (low.intensity+high.intensity)/2); beyond(p.condition.Op, middle.value, limit) {
			high = middle
		} else {
			low = middle
		}
	}
	e.Below, e.FiredBelow, e.Above, e.FiredAbove = low.value, low.fired, high.value, high.fired
	e.Findings = p.judge(e)
	return e
}

// unreached is a limit beyond all that the scenario does. Where it does not fire either, the matrix
// says so.
func (p *probe) unreached(most measured, limit float64) []validate.Finding {
	if !most.fired {
		return nil
	}
	return []validate.Finding{edges().Finding("alerts/"+p.alert.Name,
		fmt.Sprintf("in %s it fires at %v, although its limit is %v", p.scenario.Name, short(most.value), limit))}
}

func close(value, limit float64) bool {
	return value >= limit*(1-near) && value <= limit*(1+near) || value == limit
}

// beyond reports whether a value crosses the limit.
func beyond(op string, value, limit float64) bool {
	switch op {
	case ">":
		return value > limit
	case ">=":
		return value >= limit
	case "<":
		return value < limit
	}
	return value <= limit
}

func (p *probe) judge(e *Edge) []validate.Finding {
	var found []validate.Finding
	if e.FiredBelow {
		found = append(found, p.finding("fires at %v, although its limit is %v", short(e.Below), e.Limit))
	}
	if !e.FiredAbove {
		found = append(found, p.finding("stays silent at %v, although its limit is %v", short(e.Above), e.Limit))
	}
	return found
}

func (p *probe) finding(format string, args ...any) validate.Finding {
	return edges().Finding("alerts/"+p.alert.Name, "with the "+p.weakened+" of "+p.scenario.Name+" made weaker it "+fmt.Sprintf(format, args...))
}

// short is a number for people, of four digits.
func short(v float64) string { return fmt.Sprintf("%.4g", v) }

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
			scenario.Lasts = 2 * cmp.Or(scenario.Lasts, time.Hour) // so that windows of an hour are full
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
	played := p.trial.engine.Play(run, p.groups)
	m := measured{intensity: intensity}
	for _, a := range played.Alerts[p.alert.Name] {
		m.fired = m.fired || len(a.Fired()) > 0 && maps.Equal(a.Labels, p.want)
	}
	asked := p.alert.Query
	asked.Expr = p.condition.Query
	m.value, m.err = p.trial.engine.Sustained(ctx, run, asked, p.groups[0].Interval, p.alert.For, p.condition.Op, p.want)
	return m
}
