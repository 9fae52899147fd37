package validate

import (
	"fmt"

	"github.com/prometheus/prometheus/model/labels"
)

// newMatcher compiles a comparison as PromQL, LogQL and Alertmanager all write it.
func newMatcher(name, op, value string) (*labels.Matcher, error) {
	kinds := map[string]labels.MatchType{
		"=": labels.MatchEqual, "==": labels.MatchEqual, "!=": labels.MatchNotEqual,
		"=~": labels.MatchRegexp, "!~": labels.MatchNotRegexp,
	}
	kind, ok := kinds[op]
	if !ok {
		return nil, fmt.Errorf("%q does not compare texts", op)
	}
	return labels.NewMatcher(kind, name, value)
}
