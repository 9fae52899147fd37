package behaviour

import (
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// cell is what an alert does in a scenario: when it first fires, counted from the beginning
// of the trouble, for how many label sets, and whether it is over at the end.
type cell struct {
	first   time.Duration
	sets    int
	forEver bool
	refused bool
}

func cellOf(played *rule.Played, name string) cell {
	alerts := played.Alerts[name]
	c := cell{refused: played.Refused(name)}
	c.first, c.sets = rule.First(alerts, played.Begin)
	c.forEver = slices.ContainsFunc(alerts, goesOn)
	return c
}

// goesOn reports whether an alert fires and is not over by the end.
func goesOn(a rule.Alert) bool {
	spells := a.Fired()
	return len(spells) > 0 && spells[len(spells)-1].Resolved.IsZero()
}

func (c cell) fires() bool { return c.sets > 0 }
