package shown

import (
	"fmt"
	"maps"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// view is a way to look at a dashboard, and what is special about it.
type view struct {
	board.View
	with string
	// read is whether it is one of those that are read.
	read bool
}

// prefix is for sentences about the view.
func (v view) prefix() string {
	if v.with == "" {
		return ""
	}
	return "with " + v.with + " "
}

const hour = time.Hour

// narrow is how wide the screen is: whether there are data does not take many points.
const narrow = 400

// views are the dashboard as it opens, with the examples in its text boxes, and then with each
// value of each variable.
func views(base board.View, variables []board.Variable) []view {
	all := []view{{View: base, read: true}}
	for _, v := range variables {
		if len(v.Options) < 2 || v.Type == "interval" || v.Type == "textbox" {
			continue
		}
		for i, option := range v.Options {
			chosen := base
			chosen.Values = maps.Clone(base.Values)
			chosen.Values[v.Name] = []string{option.Value}
			ends := i == 0 || i == len(v.Options)-1 // all would be too much to review
			all = append(all, view{chosen, fmt.Sprintf("%s=%s", v.Name, option.Value), ends})
		}
	}
	return all
}

// asItOpens is a dashboard at the end of the trouble.
func (e *Eye) asItOpens(examples map[string]string) board.View {
	to := e.run.Over
	return board.View{From: latest(to.Add(-hour), e.run.Start), To: to, Width: narrow, Values: board.OneEach(examples)}
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
