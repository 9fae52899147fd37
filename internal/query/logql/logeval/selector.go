package logeval

import (
	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval/pipeline"
)

// selects lists the streams that a selector matches.
func (s *Store) selects(selector *logql.Selector) ([]*stream, error) {
	matchers, err := newMatchers(selector)
	if err != nil {
		return nil, err
	}
	var out []*stream
	for i := range s.streams {
		if matches(matchers, s.streams[i].labels) {
			out = append(out, &s.streams[i])
		}
	}
	return out, nil
}

func newMatchers(selector *logql.Selector) ([]*labels.Matcher, error) {
	var out []*labels.Matcher
	for _, m := range selector.Matchers {
		if m.Bare {
			return nil, variableError(m.Value)
		}
		matcher, err := pipeline.NewMatcher(m.Name, m.Op, m.Value)
		if err != nil {
			return nil, err
		}
		out = append(out, matcher)
	}
	return out, nil
}

func matches(matchers []*labels.Matcher, lbls labels.Labels) bool {
	for _, m := range matchers {
		if !m.Matches(lbls.Get(m.Name)) {
			return false
		}
	}
	return true
}
