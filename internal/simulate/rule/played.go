package rule

import (
	"context"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// Played is what rule groups did on a run.
type Played struct {
	simulate.Timeline
	// Alerts by the name of their rule; one for each label set that was ever pending.
	Alerts map[string][]Alert
	// Problems are rules that could not be evaluated.
	Problems []Problem
}

// Refused reports whether an alert could not be evaluated, at least once.
func (p *Played) Refused(alert string) bool {
	return slices.ContainsFunc(p.Problems, func(problem Problem) bool { return !problem.Record && problem.Rule == alert })
}

// Alert is the history of one label set of a rule.
type Alert struct {
	// Labels are those of the alert as it is sent, but its name.
	Labels map[string]string
	Spells []Spell
}

// Spell is a time during which an alert was pending and perhaps firing.
type Spell struct {
	// Active is when the condition began to hold.
	Active time.Time
	// Fired is when it fired; zero if it did not.
	Fired time.Time
	// Resolved is when it was over; zero if it was not.
	Resolved time.Time
	// Value and Annotations are those at the time it fired.
	Value       float64
	Annotations map[string]string
}

// Problem says which rule could not be evaluated, and why.
type Problem struct {
	// Rule is the name of an alert or record, Query what was evaluated.
	Rule, Query, Message string
	Record               bool
}

// Definition is the rule's address.
func (p Problem) Definition() string {
	if p.Record {
		return "records/" + p.Rule
	}
	return "alerts/" + p.Rule
}

// Fired are the spells in which an alert fired.
func (a Alert) Fired() []Spell {
	var fired []Spell
	for _, s := range a.Spells {
		if !s.Fired.IsZero() {
			fired = append(fired, s)
		}
	}
	return fired
}

// Play evaluates rule groups on a run, and leaves what they record in it: records, and the
// series of alerts. Once the context is over the rest are problems, and the caller should say why.
func (e *Engine) Play(ctx context.Context, run *simulate.Run, groups []build.Group) *Played {
	played := &Played{Timeline: run.Timeline, Alerts: map[string][]Alert{}}
	e.records(ctx, run, groups, played)
	for _, group := range groups {
		for _, alert := range group.Alerts {
			e.alert(ctx, run, group, alert, played)
		}
	}
	return played
}
