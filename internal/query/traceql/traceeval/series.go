package traceeval

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// Series is a time series of a metrics query; it has no values for times without one.
type Series struct {
	Labels map[string]string // of by(), or __name__
	Times  []time.Time
	Values []float64
}

// row is the values of a series at each step, NaN for none.
type row struct {
	labels map[string]string
	values []float64
}

// result is sorted by the groups' values.
func (m *metrics) result(p *traceql.Pipeline) []Series {
	var rows []row
	for _, key := range slices.Sorted(maps.Keys(m.series)) {
		s := m.series[key]
		values := make([]float64, len(s.buckets))
		for i, b := range s.buckets {
			values[i] = b.value(m.function.Op, time.Duration(m.steps.step))
		}
		rows = append(rows, row{labels: s.labels, values: values})
	}
	for _, s := range p.Stages {
		if top, ok := s.(*traceql.TopK); ok {
			choose(top, rows, m.steps.count)
		}
	}
	return m.shown(rows)
}

// choose removes all but the n greatest or least values of each step.
func choose(top *traceql.TopK, rows []row, steps int) {
	n, _ := strconv.Atoi(top.N.Text)
	for i := range steps {
		order := slices.Clone(rows)
		slices.SortStableFunc(order, func(a, b row) int {
			if x, y := a.values[i], b.values[i]; top.Op == "bottomk" && !math.IsNaN(x) && !math.IsNaN(y) {
				return cmp.Compare(x, y)
			}
			return cmp.Compare(b.values[i], a.values[i]) // NaN is least, so it comes last
		})
		for _, r := range order[min(n, len(order)):] {
			r.values[i] = math.NaN()
		}
	}
}

// shown leaves out what has no value.
func (m *metrics) shown(rows []row) []Series {
	var out []Series
	for _, r := range rows {
		s := Series{Labels: r.labels}
		for i, v := range r.values {
			if !math.IsNaN(v) {
				s.Times = append(s.Times, m.steps.at(i))
				s.Values = append(s.Values, v)
			}
		}
		if len(s.Values) > 0 {
			out = append(out, s)
		}
	}
	return out
}
