package routing

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// values of one label.
type values struct {
	// given are values that matchers ask for, in their order.
	given []string
	// texts are how a sentence names the given values that are examples: =~"left.*".
	texts map[string]string
	// absent is set if it matters whether there is the label at all.
	absent bool
	// closed is set if matchers tell no values apart but those given.
	closed bool
	// examples are more texts that patterns match.
	examples []string
	// matchers are those for the label.
	matchers labels.Matchers
}

func (v values) with(m *labels.Matcher) values {
	v.matchers = append(slices.Clip(v.matchers), m)
	for _, value := range spelledOut(m) {
		v = v.add(value, "")
	}
	v.absent = v.absent || m.Matches("") != m.Matches(other)
	if m.Type == labels.MatchEqual || m.Type == labels.MatchNotEqual || plain.MatchString(m.Value) {
		return v
	}
	v.closed = false
	if matches(m.Value, other) {
		return v.add(counterexample(m.Value), `!~"`+m.Value+`"`)
	}
	for i, example := range samples(m.Value) {
		if i == 0 {
			v = v.add(example, `=~"`+m.Value+`"`)
		}
		v.examples = append(slices.Clip(v.examples), example)
	}
	return v
}

func (v values) add(value, text string) values {
	if value == "" || slices.Contains(v.given, value) {
		return v
	}
	v.given = append(slices.Clip(v.given), value)
	v.texts = maps.Clone(v.texts)
	if text != "" {
		if v.texts == nil {
			v.texts = map[string]string{}
		}
		v.texts[value] = text
	}
	return v
}

// all are the values to try; the last is the one that no matcher asks for.
func (v values) all() []string {
	all := slices.Clone(v.given)
	if v.absent {
		all = append(all, "")
	}
	return append(all, other)
}

var plain = regexp.MustCompile(`^\(?[\w/:-]+(\|[\w/:-]+)*\)?$`)

// spelledOut are the values that a matcher names.
func spelledOut(m *labels.Matcher) []string {
	switch {
	case m.Type == labels.MatchEqual || m.Type == labels.MatchNotEqual:
		return []string{m.Value}
	case plain.MatchString(m.Value):
		return strings.Split(strings.Trim(m.Value, "()"), "|")
	}
	return nil
}

func matches(regex, value string) bool {
	m, err := labels.NewMatcher(labels.MatchRegexp, "", regex)
	return err == nil && m.Matches(value)
}
