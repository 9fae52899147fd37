package pipeline

import (
	"slices"
	"strings"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// Samples turns the lines of a range aggregation into samples. It belongs to one goroutine.
type Samples struct {
	stages []stage
	unwrap *unwrap // nil counts lines or bytes
	bytes  bool
	group  grouping
	line   line
	series seriesSet
}

// NewSamples makes a range aggregation ready to run. Under sum, its grouping is that of the
// sum, if it has none itself: pass it as outer.
func NewSamples(a *logql.RangeAggregation, outer *logql.Grouping) (*Samples, error) {
	list := slices.DeleteFunc(slices.Clone(a.Log.Stages), isUnwrapOrAfter(a))
	if !strings.HasPrefix(a.Op, "bytes") {
		list = withoutIdleFormats(list)
	}
	stages, err := compile(list)
	if err != nil {
		return nil, err
	}
	s := &Samples{stages: stages, bytes: strings.HasPrefix(a.Op, "bytes"), group: newGrouping(a, outer)}
	if u := a.Unwrap(); u != nil {
		if s.unwrap, err = newUnwrap(u, a.Log.Stages); err != nil {
			return nil, err
		}
		s.group.without(u.Label.Name)
	}
	s.line.wanted = newWanted(s.stages, s.unwrap, s.group)
	return s, nil
}

// isUnwrapOrAfter tells unwrap and the filters behind it from the stages of lines.
func isUnwrapOrAfter(a *logql.RangeAggregation) func(logql.Stage) bool {
	u, after := a.Unwrap(), false
	return func(s logql.Stage) bool {
		after = after || u != nil && s == logql.Stage(u)
		return after
	}
}

// Process gives the sample of a line with the number of its series; ok is false if it has none.
func (s *Samples) Process(e Entry) (series int, value float64, ok bool) {
	s.line.start(e)
	if !runAll(s.stages, &s.line) {
		return 0, 0, false
	}
	switch {
	case s.unwrap != nil:
		if value, ok = s.unwrap.value(&s.line); !ok {
			return 0, 0, false
		}
	case s.bytes:
		value = float64(len(s.line.text))
	default:
		value = 1
	}
	return s.series.number(s.group.labels(&s.line)), value, true
}

// Series has the labels of the series so far, by number.
func (s *Samples) Series() []labels.Labels { return s.series.all }
