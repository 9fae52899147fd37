package logeval

import (
	"context"
	"fmt"
	"sync"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval/pipeline"
)

// extraction is the samples that a log query makes of a store; it is made once.
type extraction struct {
	mu     sync.Mutex
	done   bool
	series []series
}

// extract makes the samples of a range aggregation, or remembers them.
func (s *Store) extract(ctx context.Context, a *logql.RangeAggregation, outer *logql.Grouping) ([]series, error) {
	x := s.extraction(extractionKey(a, outer))
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.done {
		return x.series, nil
	}
	var err error
	x.series, err = s.sample(ctx, a, outer)
	x.done = err == nil
	return x.series, err
}

func (s *Store) extraction(key string) *extraction {
	s.mu.Lock()
	defer s.mu.Unlock()
	x := s.samples[key]
	if x == nil {
		x = &extraction{}
		s.samples[key] = x
	}
	return x
}

// extractionKey tells two range aggregations apart when their samples differ.
func extractionKey(a *logql.RangeAggregation, outer *logql.Grouping) string {
	g := a.Grouping
	if g == nil {
		g = outer
	}
	key := a.Op + " " + a.Log.String()
	if g != nil {
		key += fmt.Sprint(" ", g.Without, pipeline.Names(g))
	}
	return key
}
