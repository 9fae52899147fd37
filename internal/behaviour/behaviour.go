// Package behaviour says what a change of rules means while the system is in trouble: both
// versions are run through the same scenarios.
package behaviour

import (
	"context"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// Compare runs the alerts that differ between two sets of generated files through the
// scenarios of a bundle. Files that hold no rules are passed over; those that cannot be read
// are the comparison's own to report.
func Compare(ctx context.Context, bundle obsgen.Bundle, before, after map[string][]byte) ([]change.Change, error) {
	was, is := groupsIn(before), groupsIn(after)
	names := differing(was, is)
	if len(names) == 0 {
		return nil, nil
	}
	system := simulate.New(bundle)
	engine := rule.NewEngine()
	then := play(ctx, system, engine, rule.NeededByAll(was, names))
	now := play(ctx, system, engine, rule.NeededByAll(is, names))
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var changes []change.Change
	for _, name := range names {
		changes = append(changes, say(name, system.Scenarios(), then.of(name), now.of(name)))
	}
	return changes, nil
}

// runs are what rules did in each scenario.
type runs []*rule.Played

// play plays rule groups in every scenario.
func play(ctx context.Context, system *simulate.System, engine *rule.Engine, groups []build.Group) side {
	scenarios := system.Scenarios()
	all := make(runs, len(scenarios))
	parallel.For(len(all), func(i int) {
		if ctx.Err() == nil {
			all[i] = engine.Play(ctx, system.Play(scenarios[i], simulate.Options{}), groups)
		}
	})
	return side{groups, all}
}

// side is one version of the rules, and what it did.
type side struct {
	groups []build.Group
	runs   runs
}

// of is what one alert did; it is not there if this version has no such alert.
func (s side) of(name string) history {
	h := history{there: has(s.groups, name)}
	for _, played := range s.runs {
		h.cells = append(h.cells, cellOf(played, name))
	}
	return h
}

// history is what an alert does in each scenario.
type history struct {
	there bool
	cells []cell
}
