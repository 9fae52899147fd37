package trial

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
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

// edge looks for the limit.
func (p *probe) edge(ctx context.Context, limit float64) *Edge {
	e := &Edge{Scenario: p.scenario.Name, Limit: limit}
	low, high := p.at(ctx, 0), p.at(ctx, 1)
	crosses := beyond(p.condition.Op, high.value, limit)
	if high.err != nil || !crosses && !high.fired {
		return nil // the matrix says why it does not fire, if it should
	}
	if !crosses {
		e.Findings = p.unreached(high, limit)
		return e
	}
	if beyond(p.condition.Op, low.value, limit) {
		e.Findings = append(e.Findings, p.finding("is beyond its limit of %v without any trouble: %v", limit, short(low.value)))
		return e
	}
	for n := range 40 {
		if ctx.Err() != nil || close(low.value, limit) && close(high.value, limit) {
			break
		}
		if middle := p.at(ctx, p.between(low, high, limit, n)); beyond(p.condition.Op, middle.value, limit) {
			high = middle
		} else {
			low = middle
		}
	}
	e.Below, e.FiredBelow, e.Above, e.FiredAbove = low.value, low.fired, high.value, high.fired
	e.Findings = p.judge(e)
	return e
}

// between is the intensity to try next: where a line from one value to the other comes just beyond the
// limit, or just not, whichever is still to be found. Most values are nearly such a line, and a trial
// takes long. Every third time it is the middle, for those that are not.
func (p *probe) between(low, high measured, limit float64, n int) float64 {
	beyond := near / 2
	if strings.HasPrefix(p.condition.Op, "<") {
		beyond = -beyond
	}
	if close(high.value, limit) {
		beyond = -beyond
	}
	along := (limit*(1+beyond) - low.value) / (high.value - low.value)
	if n%3 == 2 || !(along > 0 && along < 1) {
		along = 0.5
	}
	return low.intensity + (high.intensity-low.intensity)*along
}

// unreached is a limit beyond all that the scenario does, in which the alert fires.
func (p *probe) unreached(most measured, limit float64) []validate.Finding {
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
