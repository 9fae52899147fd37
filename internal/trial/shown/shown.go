// Package shown looks at what dashboards show of a simulated run: whether every panel has
// data while all is well, and whether the panel that an alert links to shows the trouble.
package shown

import (
	"context"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Looker looks at the dashboards of a model.
type Looker struct {
	model  *build.Model
	engine *rule.Engine
	opened map[string]opened // by uid
}

// opened is a dashboard that was read, once for all runs.
type opened struct {
	board *board.Board
	err   error
}

// New makes a looker that evaluates queries with an engine.
func New(model *build.Model, engine *rule.Engine) *Looker {
	l := &Looker{model, engine, map[string]opened{}}
	for _, d := range model.Dashboards {
		b, err := board.Open(d.JSON)
		l.opened[d.Definition.UID] = opened{b, err}
	}
	return l
}

// Count is how much was looked at.
type Count struct {
	Dashboards, Panels, Views int
	// Untried are queries that cannot be simulated, with the reason.
	Untried []string
}

// Eye looks at a run of a scenario, at one thing after the other.
type Eye struct {
	*Looker
	scenario string
	run      *simulate.Run
	data     *board.Data
	// emitted remembers which selectors find something.
	emitted map[string]bool
}

// At looks at a run. Play the rules on it first, for their series.
func (l *Looker) At(scenario string, run *simulate.Run) *Eye {
	data := board.NewData(run, l.engine, l.model.Bundle.Datasources)
	return &Eye{Looker: l, scenario: scenario, run: run, data: data, emitted: map[string]bool{}}
}

// while names what is looked at.
func (e *Eye) while(special string) string {
	if special == "" {
		return e.scenario
	}
	return e.scenario + ", " + special
}

// read is a dashboard, or one panel of it with all its variables.
func (l *Looker) read(d build.Dashboard, only uint32) (*board.Board, error) {
	o := l.opened[d.Definition.UID]
	if o.err != nil || only == 0 {
		return o.board, o.err
	}
	return o.board.Only(int(only)), nil
}

// keys are the panels of a dashboard by their ids.
func keys(d build.Dashboard) map[int]build.Panel {
	all := map[int]build.Panel{}
	for _, p := range d.Panels {
		all[int(p.ID)] = p
	}
	return all
}

// found makes a finding about a panel.
func found(check validate.Check, d build.Dashboard, key, format string, args ...any) validate.Finding {
	return check.Finding("dashboards/"+d.Definition.UID+"/"+key, fmt.Sprintf(format, args...))
}

// problem is for what keeps a whole dashboard from being looked at.
func problem(ctx context.Context, d build.Dashboard, err error) []validate.Finding {
	if err == nil || ctx.Err() != nil {
		return nil
	}
	return []validate.Finding{data().Finding("dashboards/"+d.Definition.UID, err.Error())}
}
