package board

import (
	"encoding/json"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// event is how a query's answers become annotations.
type event struct {
	object resource.Object
	name   string
}

// make names an annotation by the labels of what was found.
func (e event) make(labels map[string]string, otherwise string, at time.Time) Annotation {
	format := func(key string) string { return labeled(text(e.object[key]), labels) }
	return Annotation{
		Name: or(format("titleFormat"), e.name), Text: or(format("textFormat"), otherwise), Color: text(e.object["iconColor"]), From: at, To: at,
	}
}

// regions are when series are above 0; times no further apart than a step are one region.
func (e event) regions(series []frame.Frame, step time.Duration) []Annotation {
	var all []Annotation
	for _, f := range series {
		first := len(all)
		for i, v := range f.Columns[1].Numbers {
			at := f.Columns[0].Times[i]
			if text(e.object["useValueForTime"]) == "true" {
				at, v = time.UnixMilli(int64(v)).In(at.Location()), 1
			}
			switch {
			case !(v > 0):
			case len(all) > first && !at.After(all[len(all)-1].To.Add(step)):
				all[len(all)-1].To = at
			default:
				all = append(all, e.make(f.Columns[1].Labels, "", at))
			}
		}
	}
	return all
}

// points are the lines of logs.
func (e event) points(frames []frame.Frame) []Annotation {
	var all []Annotation
	for _, f := range frames {
		if len(f.Columns) < 3 || f.Columns[2].Kind != frame.Text {
			continue // numbers are no events
		}
		for i, line := range f.Columns[2].Texts {
			var labels map[string]string
			if err := json.Unmarshal([]byte(f.Columns[0].Texts[i]), &labels); err != nil {
				continue
			}
			all = append(all, e.make(labels, line, f.Columns[1].Times[i]))
		}
	}
	return all
}
