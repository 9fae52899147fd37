package oracle

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunks"
	"github.com/prometheus/prometheus/util/annotations"
)

// now is where the samples of every series end.
var now = time.UnixMilli(samples)

const samples = 10

// Evaluate gives the labels of a query's results. A query that Prometheus cannot answer,
// for series that do not match one another, has none.
func (w *World) Evaluate(expr string) ([]labels.Labels, error) {
	engine := promql.NewEngine(promql.EngineOpts{MaxSamples: 100_000, Timeout: time.Minute, LookbackDelta: 5 * time.Minute})
	defer engine.Close()
	query, err := engine.NewInstantQuery(context.Background(), w.storage(), nil, expr, now)
	if err != nil {
		return nil, fmt.Errorf("evaluate %s: %w", expr, err)
	}
	defer query.Close()
	vector, err := query.Exec(context.Background()).Vector()
	if err != nil {
		return nil, nil
	}
	var all []labels.Labels
	for _, sample := range vector {
		all = append(all, sample.Metric)
	}
	return all, nil
}

func (w *World) storage() storage.Queryable {
	return &storage.MockQueryable{MockQuerier: &storage.MockQuerier{
		SelectMockFunction: func(_ bool, _ *storage.SelectHints, matchers ...*labels.Matcher) storage.SeriesSet {
			return &selected{all: slices.DeleteFunc(slices.Clone(w.series), func(s labels.Labels) bool { return !matches(s, matchers) })}
		},
	}}
}

func matches(s labels.Labels, matchers []*labels.Matcher) bool {
	return !slices.ContainsFunc(matchers, func(m *labels.Matcher) bool { return !m.Matches(s.Get(m.Name)) })
}

// selected walks over series, all of which rise.
type selected struct {
	all []labels.Labels
	at  int
}

func (s *selected) Next() bool {
	s.at++
	return s.at <= len(s.all)
}

func (s *selected) At() storage.Series {
	return storage.NewListSeries(s.all[s.at-1], chunks.GenerateSamples(1, samples))
}

func (s *selected) Err() error                        { return nil }
func (s *selected) Warnings() annotations.Annotations { return nil }
