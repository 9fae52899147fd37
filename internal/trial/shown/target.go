package shown

import (
	"cmp"
	"context"
	"errors"
	"math"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// mostSeries is how many series a panel may have that says nothing else.
const mostSeries = 60

// panel judges what a panel shows in a view.
func (e *Eye) panel(ctx context.Context, told *told, d build.Dashboard, panel build.Panel, p board.Panel, v view) {
	defined := definition(d, panel.Key)
	n := 0
	for _, t := range p.Targets {
		n += t.Series
		key := panel.Key + " " + t.RefID
		switch {
		case errors.Is(t.Err, board.ErrNotExecuted):
			told.skip(d, panel, t.Err)
		case t.Err != nil:
			told.add(key+" error", found(data(), d, panel.Key, "%squery %s fails on a healthy day: %s", v.prefix(), t.RefID, t.Err))
		case hasData(t.Frames) || e.notEmitted(ctx, t):
		case saysNothing(panel):
			told.doubt(d, panel, t.RefID)
		case len(t.Frames) > 0 && rows(t.Frames) > 0:
			told.add(key+" nan", found(data(), d, panel.Key, "%squery %s returns only NaN on a healthy day: %s", v.prefix(), t.RefID, t.Query))
		default:
			told.add(key+" empty", found(data(), d, panel.Key, "%squery %s returns nothing on a healthy day: %s", v.prefix(), t.RefID, t.Query))
		}
	}
	if most := cmp.Or(defined.MaxSeries, mostSeries); n > most && p.Type != "table" && p.Type != "logs" && p.Type != "heatmap" {
		told.add(panel.Key+" series", found(series(), d, panel.Key, "%sit has %d series; %d are more than anybody reads", v.prefix(), n, most))
	}
}

// saysNothing reports whether the panel itself tells people what its emptiness means.
func saysNothing(p build.Panel) bool {
	config := p.Spec.FieldConfig
	return config != nil && config.Defaults.NoValue != nil && *config.Defaults.NoValue != ""
}

func rows(frames []frame.Frame) int {
	n := 0
	for _, f := range frames {
		n += f.Rows()
	}
	return n
}

// hasData reports whether there is a number, or a text.
func hasData(frames []frame.Frame) bool {
	for _, f := range frames {
		for _, c := range f.Columns {
			if c.Kind == frame.Text && len(c.Texts) > 0 && !hasNumbers(f) {
				return true
			}
			for _, v := range c.Numbers {
				if !math.IsNaN(v) {
					return true
				}
			}
		}
	}
	return false
}

func hasNumbers(f frame.Frame) bool {
	_, ok := f.Column(frame.Number)
	return ok
}
