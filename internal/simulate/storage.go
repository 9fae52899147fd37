package simulate

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/util/annotations"

	"github.com/ltv-assistant/obsgen"
)

// Querier lets Prometheus's engine read a run.
func (r *Run) Querier(mint, maxt int64) (storage.Querier, error) {
	return &querier{r, mint, maxt}, nil
}

type querier struct {
	run        *Run
	mint, maxt int64
}

// Select implements storage.Querier.
func (q *querier) Select(_ context.Context, _ bool, _ *storage.SelectHints, matchers ...*labels.Matcher) storage.SeriesSet {
	var found []storage.Series
	for _, s := range q.run.matching(matchers) {
		if points := within(s.Floats, q.mint, q.maxt); len(points) > 0 {
			found = append(found, promql.NewStorageSeries(promql.Series{Metric: s.Metric, Floats: points}))
		}
	}
	slices.SortFunc(found, func(a, b storage.Series) int { return labels.Compare(a.Labels(), b.Labels()) })
	return &seriesSet{series: found, at: -1}
}

func within(points []promql.FPoint, mint, maxt int64) []promql.FPoint {
	byTime := func(p promql.FPoint, t int64) int { return cmp.Compare(p.T, t) }
	from, _ := slices.BinarySearchFunc(points, mint, byTime)
	to, _ := slices.BinarySearchFunc(points, maxt+1, byTime)
	return points[from:to]
}

// matching are the series that a selector selects.
func (r *Run) matching(matchers []*labels.Matcher) []promql.Series {
	var found []promql.Series
	for _, name := range r.names(matchers) {
		for _, s := range r.named(name) {
			if all(matchers, s.Metric) {
				found = append(found, s)
			}
		}
	}
	return found
}

func all(matchers []*labels.Matcher, ls labels.Labels) bool {
	for _, m := range matchers {
		if !m.Matches(ls.Get(m.Name)) {
			return false
		}
	}
	return true
}

// names are the metrics that a selector may mean.
func (r *Run) names(matchers []*labels.Matcher) []string {
	for _, m := range matchers {
		if m.Name == model.MetricNameLabel && m.Type == labels.MatchEqual {
			return []string{m.Value}
		}
	}
	var names []string
	for family, metric := range r.metrics {
		names = append(names, seriesNames(family, metric)...)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for name := range r.recorded {
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func seriesNames(family string, metric obsgen.Metric) []string {
	if metric.Type == obsgen.Histogram {
		return []string{family + "_bucket", family + "_sum", family + "_count"}
	}
	return []string{family}
}

// named are the series of a name: of a metric, of a part of a histogram, of a record.
func (r *Run) named(name string) []promql.Series {
	family := name
	for _, suffix := range []string{"_bucket", "_sum", "_count"} {
		base, isPart := strings.CutSuffix(name, suffix)
		if metric, known := r.metrics[base]; isPart && known && metric.Type == obsgen.Histogram {
			family = base
		}
	}
	var found []promql.Series
	for _, s := range r.series(family) {
		if family == name || s.Metric.Get(model.MetricNameLabel) == name {
			found = append(found, s)
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return append(found, r.recorded[name]...)
}

// LabelValues implements storage.Querier.
func (q *querier) LabelValues(_ context.Context, name string, _ *storage.LabelHints, matchers ...*labels.Matcher) ([]string, annotations.Annotations, error) {
	var values []string
	for _, s := range q.run.matching(matchers) {
		if value := s.Metric.Get(name); value != "" && len(within(s.Floats, q.mint, q.maxt)) > 0 {
			values = append(values, value)
		}
	}
	slices.Sort(values)
	return slices.Compact(values), nil, nil
}

// LabelNames implements storage.Querier.
func (q *querier) LabelNames(_ context.Context, _ *storage.LabelHints, matchers ...*labels.Matcher) ([]string, annotations.Annotations, error) {
	var names []string
	for _, s := range q.run.matching(matchers) {
		s.Metric.Range(func(l labels.Label) { names = append(names, l.Name) })
	}
	slices.Sort(names)
	return slices.Compact(names), nil, nil
}

// Close implements storage.Querier.
func (q *querier) Close() error { return nil }

// seriesSet walks through series.
type seriesSet struct {
	series []storage.Series
	at     int
}

func (s *seriesSet) Next() bool                        { s.at++; return s.at < len(s.series) }
func (s *seriesSet) At() storage.Series                { return s.series[s.at] }
func (s *seriesSet) Err() error                        { return nil }
func (s *seriesSet) Warnings() annotations.Annotations { return nil }
