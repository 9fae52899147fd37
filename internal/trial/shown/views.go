package shown

import (
	"context"
	"fmt"
	"maps"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// view is a way to look at a dashboard, and what is special about it.
type view struct {
	board.View
	with string
}

const hour = time.Hour

// narrow is how wide the screen is: whether there are data does not take many points.
const narrow = 400

// views are the dashboard as it opens, and with each value of each variable.
func (e *eye) views(ctx context.Context, opened *board.Board, examples map[string]string) ([]view, error) {
	to := e.run.Over
	base := board.View{From: latest(to.Add(-hour), e.run.Start), To: to, Width: narrow, Values: board.OneEach(examples)}
	variables, err := opened.Variables(ctx, e.data, base)
	if err != nil {
		return nil, err
	}
	all := []view{{View: base}}
	for _, v := range variables {
		if len(v.Options) < 2 || v.Type == "interval" || v.Type == "textbox" {
			continue
		}
		for _, option := range v.Options {
			chosen := base
			chosen.Values = maps.Clone(base.Values)
			chosen.Values[v.Name] = []string{option.Value}
			all = append(all, view{chosen, fmt.Sprintf("with %s=%s ", v.Name, option.Value)})
		}
	}
	return all, nil
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
