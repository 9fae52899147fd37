package pipeline

import "github.com/ltv-assistant/obsgen/internal/query/logql"

// stringCondition takes a label that is missing for an empty one.
type stringCondition struct {
	name  string
	match match // nil takes every value
}

func newStringCondition(c *logql.LabelCompare) (condition, error) {
	m := equals(c.Value.Text, false)
	if c.Op == "=~" || c.Op == "!~" {
		var err error
		if m, err = regex(c.Value.Text, true); err != nil {
			return nil, err
		}
	}
	if c.Op[0] == '!' {
		m = m.not()
	}
	return &stringCondition{name: c.Name, match: m}, nil
}

func (c *stringCondition) holds(l *line) bool {
	if c.match == nil {
		return true
	}
	if c.name == ErrorLabel {
		return c.match(l.err)
	}
	value, _ := l.get(c.name)
	return c.match(value)
}

func (c *stringCondition) reads() []string {
	if c.match == nil {
		return nil
	}
	return []string{c.name}
}

// ipCondition compares the addresses in a label.
type ipCondition struct {
	name   string
	match  match
	negate bool
}

func newIPCondition(c *logql.LabelCompare) (condition, error) {
	m, err := newIPMatcher(c.Value.Text)
	return &ipCondition{name: c.Name, match: m, negate: c.Op == "!="}, err
}

// holds lets a line with an error pass: only filters of texts can drop it.
func (c *ipCondition) holds(l *line) bool {
	if l.err != "" {
		return true
	}
	value, ok := l.get(c.name)
	return ok && c.match(value) != c.negate
}

func (c *ipCondition) reads() []string { return []string{c.name} }
