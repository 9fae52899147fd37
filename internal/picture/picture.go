// Package picture draws dashboards that changed, as they were and as they are now, with the
// simulated data of a bundle.
package picture

import (
	"context"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
)

// most keeps a page small enough to open.
const most = 8

// Drawn is what could be drawn.
type Drawn struct {
	// Scenario says whose data they show.
	Scenario string
	// Left is how many more dashboards changed.
	Left int
	// Failed says what could not be drawn.
	Failed []error
	uids   []string
	sides  [2]map[string]board.Dashboard
}

// Draw draws the dashboards that look different in two sets of generated files. Both sides
// have the data of the model's first scenario, the healthy one. The error is only for a
// context that is over.
func Draw(ctx context.Context, model *build.Model, layouts []change.Layout, before, after map[string][]byte) (Drawn, error) {
	layouts = slices.DeleteFunc(slices.Clone(layouts), looksTheSame)
	d := Drawn{Scenario: model.Bundle.Simulation.Scenarios[0].Title, Left: max(0, len(layouts)-most)}
	layouts = layouts[:min(len(layouts), most)]
	for _, l := range layouts {
		d.uids = append(d.uids, l.UID)
	}
	for i, files := range []map[string][]byte{before, after} {
		s := sideOf(model, files)
		d.sides[i] = s.draw(ctx, d.uids)
		for _, l := range layouts {
			s.mark(l.UID, [][]change.Box{l.Before, l.After}[i])
		}
		d.Failed = append(d.Failed, s.failed...)
	}
	return d, ctx.Err()
}

func looksTheSame(l change.Layout) bool {
	return !slices.ContainsFunc(slices.Concat(l.Before, l.After), func(b change.Box) bool { return b.State != change.Same })
}
