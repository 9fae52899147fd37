package routing

import (
	"fmt"
	"slices"

	"github.com/prometheus/alertmanager/pkg/labels"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// inhibition silences alerts that match target while one fires that matches source, by
// Alertmanager's rule that alerts which match both sides do not silence each other.
type inhibition struct {
	of             *resource.Resource
	source, target labels.Matchers
	equal          []string
	// sources are the titles of alerts that can match source, by class, found when first
	// asked for.
	sources map[class][]string
}

func (x *Index) addInhibition(r *resource.Resource) error {
	source, err := parseMatchers(resource.Texts(r.Body, "source_matchers"))
	if err != nil {
		return fmt.Errorf("read the inhibition in %s: source %w; correct the matcher", r.File, err)
	}
	target, err := parseMatchers(resource.Texts(r.Body, "target_matchers"))
	if err != nil {
		return fmt.Errorf("read the inhibition in %s: target %w; correct the matcher", r.File, err)
	}
	x.inhibitions = append(x.inhibitions, &inhibition{of: r, source: source, target: target, equal: resource.Texts(r.Body, "equal")})
	return nil
}

// mayMatch reports whether an instance can match, whatever the query returns.
func (f *facts) mayMatch(matchers labels.Matchers) bool {
	return !slices.ContainsFunc(matchers, func(m *labels.Matcher) bool {
		if value, static := f.static(m.Name); static {
			return !m.Matches(value)
		}
		return !meets(f.values(m.Name), m)
	})
}

// mustMatch reports whether every instance matches of which it is known that it matches
// given.
func (f *facts) mustMatch(matchers, given labels.Matchers) bool {
	return !slices.ContainsFunc(matchers, func(m *labels.Matcher) bool {
		if value, static := f.static(m.Name); static {
			return !m.Matches(value)
		}
		return !slices.ContainsFunc(given, func(g *labels.Matcher) bool { return g.String() == m.String() })
	})
}
