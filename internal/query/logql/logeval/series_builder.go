package logeval

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// seriesBuilder collects the samples of the steps by their labels.
type seriesBuilder struct {
	steps   steps
	numbers map[string]int
	labels  []labels.Labels
	series  []Series
	key     []byte
}

func newSeriesBuilder(s steps) *seriesBuilder {
	return &seriesBuilder{steps: s, numbers: map[string]int{}}
}

func (b *seriesBuilder) add(step int, v vector) {
	at := b.steps.time(step).UTC()
	for _, s := range v {
		out := &b.series[b.number(s.labels)]
		out.Times = append(out.Times, at)
		out.Values = append(out.Values, s.value)
	}
}

func (b *seriesBuilder) number(lbls labels.Labels) int {
	b.key = lbls.Bytes(b.key[:0])
	n, ok := b.numbers[string(b.key)]
	if !ok {
		n = len(b.series)
		b.numbers[string(b.key)] = n
		b.labels = append(b.labels, lbls)
		b.series = append(b.series, Series{Labels: lbls.Map()})
	}
	return n
}

// result sorts by labels, unless the query has sorted itself.
func (b *seriesBuilder) result(sorted bool) Result {
	if !b.steps.instant {
		return Result{Kind: Matrix, Series: b.byLabels()}
	}
	if sorted {
		return Result{Kind: Vector, Series: b.series}
	}
	return Result{Kind: Vector, Series: b.byLabels()}
}

func (b *seriesBuilder) byLabels() []Series {
	order := make([]int, len(b.series))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return labels.Compare(b.labels[i], b.labels[j]) })
	var out []Series
	for _, n := range order {
		out = append(out, b.series[n])
	}
	return out
}

// inOrder reports whether a query sorts by value; topk does not.
func inOrder(root logql.Expr) bool {
	sorts := false
	logql.Walk(root, func(n logql.Node) bool {
		a, ok := n.(*logql.VectorAggregation)
		sorts = sorts || ok && (a.Op == "sort" || a.Op == "sort_desc")
		return true
	})
	return sorts
}

// scalarResult is a number: at one time a scalar, over a range a series without labels.
func scalarResult(v float64, s steps) Result {
	out := Series{Labels: map[string]string{}}
	for i := range s.count() {
		out.Times, out.Values = append(out.Times, s.time(i).UTC()), append(out.Values, v)
	}
	if s.instant {
		return Result{Kind: Scalar, Series: []Series{out}}
	}
	return Result{Kind: Matrix, Series: []Series{out}}
}
