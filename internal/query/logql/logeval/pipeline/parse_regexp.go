package pipeline

import (
	"fmt"
	"regexp"
	"slices"
)

// regexpParser makes labels of the named groups of an expression.
type regexpParser struct {
	re    *regexp.Regexp
	names []string // by group; "" has no label
}

func newRegexpParser(expr string) (stage, error) {
	re, err := regexp.Compile(expr)
	if err != nil {
		return nil, err
	}
	p := &regexpParser{re: re, names: re.SubexpNames()}
	for i, name := range p.names {
		if name != "" && slices.Index(p.names, name) < i {
			return nil, fmt.Errorf("duplicate extracted label name '%s'", name)
		}
	}
	return p, nil
}

func (p *regexpParser) run(l *line) bool {
	groups := p.re.FindStringSubmatch(l.text)
	if groups == nil {
		return true
	}
	for i, name := range p.names {
		if name == "" {
			continue
		}
		if name = l.ownName(labelName(name)); !l.skips(name) && !l.take(name, groups[i]) {
			return false
		}
	}
	return true
}
