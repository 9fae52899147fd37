package query

import (
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunks"
	"github.com/prometheus/prometheus/util/annotations"
)

// values are series on which the conditions of TestSplitAlert go either way: by metric,
// then by the label x.
var values = map[string]map[string]int{
	"a": {"1": 0, "2": 3, "3": 9, "4": -2, "5": 6},
	"b": {"1": 7, "2": 4, "3": 0, "5": 3},
	"c": {"2": 3, "3": 2},
}

// sample answers queries from the values. A generated sample has its value as time, in
// milliseconds.
func sample() storage.Queryable {
	return &storage.MockQueryable{MockQuerier: &storage.MockQuerier{
		SelectMockFunction: func(_ bool, _ *storage.SelectHints, matchers ...*labels.Matcher) storage.SeriesSet {
			return &seriesSet{all: selected(matchers)}
		},
	}}
}

func selected(matchers []*labels.Matcher) []storage.Series {
	var found []storage.Series
	for metric, byLabel := range values {
		for x, value := range byLabel {
			name := labels.FromStrings("__name__", metric, "x", x)
			if labels.Selector(matchers).Matches(name) {
				found = append(found, storage.NewListSeries(name, chunks.GenerateSamples(value, 1)))
			}
		}
	}
	return found
}

type seriesSet struct {
	all  []storage.Series
	next int
}

func (s *seriesSet) Next() bool                        { s.next++; return s.next <= len(s.all) }
func (s *seriesSet) At() storage.Series                { return s.all[s.next-1] }
func (s *seriesSet) Err() error                        { return nil }
func (s *seriesSet) Warnings() annotations.Annotations { return nil }
