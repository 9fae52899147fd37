package logeval

import (
	"fmt"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// windows evaluates a range aggregation. Its windows only move forward, so that each step
// looks at the samples that enter and leave.
type windows struct {
	steps   steps
	length  int64
	offset  int64
	series  []window
	measure measure
}

// window is the part of a series that is in the range of the step.
type window struct {
	*series
	first, last int
}

// rangeAggregation takes the grouping of a sum around it as outer.
func (e *evaluation) rangeAggregation(a *logql.RangeAggregation, outer *logql.Grouping) (operator, error) {
	if a.Range.Variable {
		return nil, variableError(a.Range.Text)
	}
	w := &windows{steps: e.steps, length: int64(a.Range.Value)}
	if a.Offset != nil {
		if a.Offset.Variable {
			return nil, variableError(a.Offset.Text)
		}
		w.offset = int64(a.Offset.Value)
	}
	var err error
	if w.measure, err = newMeasure(a); err != nil {
		return nil, err
	}
	all, err := e.store.extract(e.ctx, a, outer)
	if err != nil {
		return nil, err
	}
	for i := range all {
		w.series = append(w.series, window{series: &all[i]})
	}
	if a.Op == "absent_over_time" {
		return &absent{windows: w, labels: absentLabels(&a.Log.Selector)}, nil
	}
	return w, nil
}

// at leaves series without lines out. The range does not have its first moment.
func (w *windows) at(step int) (vector, error) {
	end := w.steps.time(step).UnixNano() - w.offset
	var out vector
	for i := range w.series {
		s := &w.series[i]
		points := s.move(end-w.length, end)
		if len(points) == 0 {
			continue
		}
		if s.failed {
			return nil, pipelineError(s.labels)
		}
		out = append(out, sample{labels: s.labels, value: w.measure(points)})
	}
	return out, nil
}

func (w *window) move(start, end int64) []point {
	for w.last < len(w.points) && w.points[w.last].time <= end {
		w.last++
	}
	for w.first < w.last && w.points[w.first].time <= start {
		w.first++
	}
	return w.points[w.first:w.last]
}

// pipelineError has the words of Loki, which say how to go on.
func pipelineError(lbls labels.Labels) error {
	kind := lbls.Get("__error__")
	return fmt.Errorf("pipeline error: '%s' for series: '%s'.\n"+
		"Use a label filter to intentionally skip this error. (e.g | __error__!=\"%s\").\n"+
		"To skip all potential errors you can match empty errors.(e.g __error__=\"\")\n"+
		"The label filter can also be specified after unwrap. (e.g | unwrap latency | __error__=\"\" )", kind, lbls, kind)
}
