package logeval

import (
	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval/pipeline"
)

// aggregation makes one group of samples of those with the same labels, and reduces each.
type aggregation struct {
	inner   operator
	names   []string
	without bool
	reduce  reduce
	groups  map[string]*group
	key     []byte
	builder *labels.Builder
}

// reduce makes the samples of a group; lbls are those of the group.
type reduce func(lbls labels.Labels, group vector) vector

func (e *evaluation) vectorAggregation(a *logql.VectorAggregation) (operator, error) {
	out := &aggregation{groups: map[string]*group{}, builder: labels.NewBuilder(labels.EmptyLabels())}
	if a.Grouping != nil {
		out.names, out.without = pipeline.Names(a.Grouping), a.Grouping.Without
	}
	var err error
	if out.reduce, err = newReduce(a); err != nil {
		return nil, err
	}
	out.inner, err = e.aggregated(a)
	return out, err
}

// aggregated gives the grouping of a sum to the lines themselves: their other labels need not
// be parsed. Loki does that for these functions, when they have no grouping of their own.
func (e *evaluation) aggregated(a *logql.VectorAggregation) (operator, error) {
	r, ok := a.Expr.(*logql.RangeAggregation)
	if !ok || a.Op != "sum" || r.Grouping != nil {
		return e.operator(a.Expr)
	}
	switch r.Op {
	case "count_over_time", "rate", "bytes_over_time", "bytes_rate", "sum_over_time":
		outer := a.Grouping
		if outer == nil {
			outer = &logql.Grouping{}
		}
		return e.rangeAggregation(r, outer)
	}
	return e.operator(r)
}

func (a *aggregation) at(step int) (vector, error) {
	in, err := a.inner.at(step)
	if err != nil {
		return nil, err
	}
	var filled []*group
	for _, s := range in {
		g := a.group(s.labels)
		if len(g.members) == 0 {
			filled = append(filled, g)
		}
		g.members = append(g.members, s)
	}
	var out vector
	for _, g := range filled {
		out = append(out, a.reduce(g.labels, g.members)...)
		g.members = g.members[:0]
	}
	return out, nil
}
