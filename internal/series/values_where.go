package series

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"
)

// where keeps the values that a selector lets through.
func (v Values) where(matchers []*labels.Matcher) Values {
	for _, m := range matchers {
		v = v.matching(m)
	}
	return v
}

func (v Values) matching(m *labels.Matcher) Values {
	kept := Values{Listed: slices.DeleteFunc(slices.Clone(v.Listed), func(value string) bool { return !m.Matches(value) })}
	named := finite(m)
	for _, o := range v.Open {
		o = o.and(Open{[]*labels.Matcher{m}, o.Guessed && m.Matches("")})
		if named == nil {
			kept.Open = append(kept.Open, o)
			continue
		}
		for _, value := range named {
			if o.Has(value) && !slices.Contains(kept.Listed, value) {
				kept.Listed = append(kept.Listed, value)
			}
		}
	}
	return kept
}

// finite are the values that a matcher names, if it lets no others through.
func finite(m *labels.Matcher) []string {
	switch m.Type {
	case labels.MatchEqual:
		return []string{m.Value}
	case labels.MatchRegexp:
		return m.SetMatches()
	}
	return nil
}

// of are the matchers for a label.
func of(label string, all []*labels.Matcher) []*labels.Matcher {
	return slices.DeleteFunc(slices.Clone(all), func(m *labels.Matcher) bool { return m.Name != label })
}
