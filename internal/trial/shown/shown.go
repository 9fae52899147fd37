// Package shown looks at what dashboards show of a simulated run: whether every panel has
// data while all is well, and whether the panel that an alert links to shows the trouble.
package shown

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Looker looks at the dashboards of a model.
type Looker struct {
	model  *build.Model
	engine *rule.Engine
}

// New makes a looker that evaluates queries with an engine.
func New(model *build.Model, engine *rule.Engine) *Looker { return &Looker{model, engine} }

// Count is how much was looked at.
type Count struct {
	Dashboards, Panels, Views int
	// Untried are queries that cannot be simulated, with the reason.
	Untried []string
}

// eye looks at one run, at one thing after the other.
type eye struct {
	*Looker
	run  *simulate.Run
	data *board.Data
	// emitted remembers which selectors find something.
	emitted map[string]bool
}

func (l *Looker) at(run *simulate.Run) *eye {
	return &eye{Looker: l, run: run, data: board.NewData(run, l.engine, l.model.Bundle.Datasources), emitted: map[string]bool{}}
}

// read is a dashboard's JSON, or that of one panel of it with all its variables.
func read(d build.Dashboard, only uint32) (*board.Board, error) {
	var document resource.Object
	if err := json.Unmarshal(d.JSON, &document); err != nil {
		return nil, fmt.Errorf("read dashboard %s: %w", d.Definition.UID, err)
	}
	if only != 0 {
		document["panels"] = []any{panelOf(document, only)}
	}
	return board.New(document), nil
}

func panelOf(document resource.Object, id uint32) resource.Object {
	for _, outer := range resource.Objects(document, "panels") {
		for _, p := range append([]resource.Object{outer}, resource.Objects(outer, "panels")...) {
			if found, ok := p["id"].(float64); ok && uint32(found) == id {
				return p
			}
		}
	}
	return resource.Object{}
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
