package behaviour

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// cell is what an alert does in a scenario: when it first fires, counted from the beginning
// of the trouble, for how many label sets, and whether it is over at the end.
type cell struct {
	fires   bool
	first   time.Duration
	sets    int
	forEver bool
	refused bool
}

func cellOf(played *rule.Played, name string) cell {
	c := cell{refused: played.Refused(name)}
	for _, a := range played.Alerts[name] {
		spells := a.Fired()
		if len(spells) == 0 {
			continue
		}
		if first := spells[0].Fired.Sub(played.Begin); !c.fires || first < c.first {
			c.first = first
		}
		c.fires = true
		c.sets++
		c.forEver = c.forEver || spells[len(spells)-1].Resolved.IsZero()
	}
	return c
}
