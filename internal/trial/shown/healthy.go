package shown

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Healthy looks at every panel of every dashboard while all is well: as the dashboard opens,
// and with each value of each of its variables. Doubts are queries without an answer, of panels
// that say what that means.
func (l *Looker) Healthy(ctx context.Context, run *simulate.Run) (Count, []Doubt, []validate.Finding) {
	e := l.at(run)
	count := Count{Dashboards: len(l.model.Dashboards)}
	var doubts []Doubt
	var all []validate.Finding
	for _, d := range l.model.Dashboards {
		told := newTold()
		count.Views += e.dashboard(ctx, told, d, 0)
		count.Panels += len(d.Panels)
		count.Untried = append(count.Untried, told.untried...)
		doubts = append(doubts, told.doubts...)
		all = append(all, told.findings()...)
	}
	return count, doubts, all
}

// Panel looks at one panel as Healthy does.
func (l *Looker) Panel(ctx context.Context, run *simulate.Run, uid, key string) []validate.Finding {
	d, _ := l.model.Dashboard(uid)
	panel, known := d.Panel(key)
	if !known {
		return nil
	}
	told := newTold()
	l.at(run).dashboard(ctx, told, d, panel.ID)
	return told.findings()
}

// dashboard looks at one dashboard, or one panel of it, and says how many views of it there are.
func (e *eye) dashboard(ctx context.Context, told *told, d build.Dashboard, only uint32) int {
	opened, err := e.read(d, only)
	if err != nil {
		told.problem(ctx, d, err)
		return 0
	}
	views, err := e.views(ctx, opened, d.Definition.Examples)
	told.problem(ctx, d, err)
	panels := keys(d)
	for _, v := range views {
		result, err := opened.Run(ctx, e.data, v.View)
		if err != nil {
			told.problem(ctx, d, err)
			break
		}
		for _, p := range result.Panels {
			if panel, known := panels[p.ID]; known {
				e.panel(ctx, told, d, panel, p, v)
			}
		}
	}
	return len(views)
}
