package pipeline

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// labelMatch names a label of drop or keep; with a matcher only when its value matches.
type labelMatch struct {
	name    string
	matcher *labels.Matcher
}

func newDropLabels(s *logql.DropLabels) (stage, error) {
	var list []labelMatch
	for _, m := range s.Matches {
		next := labelMatch{name: m.Name}
		if m.Op != "" {
			var err error
			if next.matcher, err = NewMatcher(m.Name, m.Op, m.Value); err != nil {
				return nil, err
			}
		}
		list = append(list, next)
	}
	if s.Keep {
		return keepLabels(list), nil
	}
	return dropLabels(list), nil
}

func (m labelMatch) matches(value string) bool { return m.matcher == nil || m.matcher.Matches(value) }

type dropLabels []labelMatch

// run also drops errors, but leaves what another of the two error labels says.
func (d dropLabels) run(l *line) bool {
	for _, m := range d {
		value, found := l.get(m.name)
		switch {
		case m.name == ErrorLabel && m.matches(l.err):
			l.err = ""
		case m.name == errorDetailsLabel && m.matches(l.details):
			l.details = ""
		case m.name == ErrorLabel || m.name == errorDetailsLabel:
		case m.matches(value) && (found || m.matcher != nil):
			l.delete(m.name)
		}
	}
	return true
}

type keepLabels []labelMatch

func (k keepLabels) run(l *line) bool {
	for _, label := range l.labels(nil) {
		if !isSpecial(label.Name) && !k.keeps(label) {
			l.delete(label.Name)
		}
	}
	return true
}

func (k keepLabels) keeps(label labels.Label) bool {
	return slices.ContainsFunc(k, func(m labelMatch) bool { return m.name == label.Name && m.matches(label.Value) })
}

func isSpecial(name string) bool {
	return name == ErrorLabel || name == errorDetailsLabel || name == preserveErrorLabel
}
