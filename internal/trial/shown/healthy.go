package shown

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Healthy looks at every panel of every dashboard while all is well: as the dashboard opens,
// and with each value of each of its variables. Doubts are queries without an answer, of panels
// that say what that means; readings are of the dashboards as they open.
func (e *Eye) Healthy(ctx context.Context) (Count, []Doubt, []Reading, []validate.Finding) {
	count := Count{Dashboards: len(e.model.Dashboards)}
	var doubts []Doubt
	var read []Reading
	var all []validate.Finding
	for _, d := range e.model.Dashboards {
		told := newTold()
		e.dashboard(ctx, told, d, 0)
		count.Views += told.views
		count.Panels += len(d.Panels)
		count.Untried = append(count.Untried, told.untried...)
		doubts = append(doubts, told.doubts...)
		read = append(read, without(told.readings, sameLook)...)
		all = append(all, told.findings()...)
	}
	return count, doubts, read, all
}

// Panel looks at one panel as Healthy does.
func (e *Eye) Panel(ctx context.Context, uid, key string) ([]Reading, []Doubt, []validate.Finding) {
	d, _ := e.model.Dashboard(uid)
	panel, known := d.Panel(key)
	if !known {
		return nil, nil, nil
	}
	told := newTold()
	e.dashboard(ctx, told, d, panel.ID)
	return without(told.readings, sameLook), told.doubts, told.findings()
}

// dashboard looks at one dashboard, or one panel of it.
func (e *Eye) dashboard(ctx context.Context, told *told, d build.Dashboard, only uint32) {
	opened, err := e.read(d, only)
	if err != nil {
		told.problem(ctx, d, err)
		return
	}
	base := e.asItOpens(d.Definition.Examples)
	variables, err := opened.Variables(ctx, e.data, base)
	told.problem(ctx, d, err)
	told.variables(d, variables)
	panels := keys(d)
	for _, v := range views(base, variables) {
		result, err := opened.Run(ctx, e.data, v.View)
		if err != nil {
			told.problem(ctx, d, err)
			break
		}
		if v.read {
			told.readings = append(told.readings, readings(d, e.while(v.with), result)...)
		}
		told.views++
		for _, p := range result.Panels {
			if panel, known := panels[p.ID]; known {
				e.panel(ctx, told, d, panel, p, v)
			}
		}
	}
	if len(d.Definition.Examples) > 0 { // without them it may be empty
		told.readings = append(told.readings, e.onlyRead(ctx, d, only, "without examples", nil)...)
	}
}
