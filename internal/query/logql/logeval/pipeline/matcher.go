package pipeline

import (
	"fmt"

	"github.com/prometheus/prometheus/model/labels"
)

// NewMatcher is a matcher of stream labels, as Prometheus has them: anchored.
func NewMatcher(name, op, value string) (*labels.Matcher, error) {
	types := map[string]labels.MatchType{"=": labels.MatchEqual, "!=": labels.MatchNotEqual, "=~": labels.MatchRegexp, "!~": labels.MatchNotRegexp}
	t, ok := types[op]
	if !ok {
		return nil, fmt.Errorf("match %s %s %q: the operator is not supported", name, op, value)
	}
	return labels.NewMatcher(t, name, value)
}
