package shown

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Doubt is a query that returns nothing while all is well, in a panel that says what that
// means. It is dispelled by any scenario in which it returns something.
type Doubt struct {
	Dashboard, Panel, RefID string
}

// Dispelled are the doubts whose queries have data, at the end of the trouble, and what the
// panels then show.
func (e *Eye) Dispelled(ctx context.Context, doubts []Doubt) ([]Doubt, []Reading) {
	var gone []Doubt
	var all []Reading
	for _, doubt := range doubts {
		if read, answered := e.answers(ctx, doubt); answered {
			gone, all = append(gone, doubt), append(all, read...)
		}
	}
	return gone, without(all, sameView)
}

func (e *Eye) answers(ctx context.Context, doubt Doubt) ([]Reading, bool) {
	d, _ := e.model.Dashboard(doubt.Dashboard)
	panel, _ := d.Panel(doubt.Panel)
	opened, err := e.read(d, panel.ID)
	if err != nil {
		return nil, false
	}
	to := e.run.Over
	result, err := opened.Run(ctx, e.data, board.View{From: latest(e.run.Start, to.Add(-6*hour)), To: to, Width: narrow})
	if err != nil {
		return nil, false
	}
	for _, p := range result.Panels {
		for _, t := range p.Targets {
			if t.RefID == doubt.RefID && hasData(t.Frames) {
				return readings(d, e.while("over six hours"), result), true
			}
		}
	}
	return nil, false
}

// Remaining are findings about queries that no scenario answers.
func (l *Looker) Remaining(doubts []Doubt) []validate.Finding {
	var all []validate.Finding
	for _, doubt := range doubts {
		d, _ := l.model.Dashboard(doubt.Dashboard)
		all = append(all, found(data(), d, doubt.Panel, "query %s returns nothing in any scenario: %s", doubt.RefID, queryOf(d, doubt)))
	}
	return all
}

func queryOf(d build.Dashboard, doubt Doubt) string {
	panel, _ := d.Panel(doubt.Panel)
	for _, q := range panel.Queries {
		if q.Where == doubt.RefID {
			return q.Expr
		}
	}
	return "?"
}
