package standin

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// objectMatchers are matchers as triples, which Grafana keeps sorted.
type objectMatchers labels.Matchers

func (m *objectMatchers) UnmarshalJSON(text []byte) error {
	var triples [][3]string
	if err := json.Unmarshal(text, &triples); err != nil {
		return err
	}
	operators := map[string]labels.MatchType{"=": labels.MatchEqual, "!=": labels.MatchNotEqual, "=~": labels.MatchRegexp, "!~": labels.MatchNotRegexp}
	for _, triple := range triples {
		operator, ok := operators[triple[1]]
		if !ok {
			return fmt.Errorf("unsupported match type %q in matcher", triple[1])
		}
		value := strings.TrimSuffix(strings.TrimPrefix(triple[2], `"`), `"`)
		matcher, err := labels.NewMatcher(operator, triple[0], value)
		if err != nil {
			return err
		}
		*m = append(*m, matcher)
	}
	sort.Sort(labels.Matchers(*m))
	return nil
}

func (m objectMatchers) MarshalJSON() ([]byte, error) {
	triples := [][3]string{}
	for _, matcher := range m {
		triples = append(triples, [3]string{matcher.Name, matcher.Type.String(), matcher.Value})
	}
	return json.Marshal(triples)
}
