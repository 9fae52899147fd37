package trial

import (
	"slices"
	"strings"
	"time"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// Span is a duration for people: 1h30m.
func Span(d time.Duration) string { return model.Duration(d.Round(time.Second)).String() }

// spellText says when an alert was pending and firing.
func (c Cell) spellText(a rule.Alert) string {
	var parts []string
	for _, s := range a.Spells {
		parts = append(parts, "pending "+c.since(s.Active)+until(s))
	}
	return listed(parts)
}

func until(s rule.Spell) string {
	switch {
	case !s.Fired.IsZero():
		return ", firing after " + Span(s.Fired.Sub(s.Active))
	case !s.Resolved.IsZero():
		return " for " + Span(s.Resolved.Sub(s.Active)) + " only"
	}
	return " and never firing"
}

// listed names a few and counts the rest.
func listed(parts []string) string {
	const few = 3
	if len(parts) > few {
		parts = append(slices.Clone(parts[:few]), "and others")
	}
	return strings.Join(parts, "; ")
}
