package pipeline

import "regexp/syntax"

// concat reads a row such as .*warn(ing|ed).* as a search for texts: the literal, or the
// literal with one of what can follow it.
type concat struct {
	text    string
	known   bool // there is a literal, perhaps an empty one
	fold    bool
	longer  match
	extends bool
	seen    bool // this row has had its literal
}

// read wants at most three parts, of which one is a literal.
func (c *concat) read(re *syntax.Regexp) (match, bool) {
	n := 0
	for _, sub := range re.Sub {
		if sub = withoutCapture(sub); sub.Op == syntax.OpEmptyMatch {
			continue
		}
		if n++; n > 3 || !c.part(sub) {
			return nil, false
		}
	}
	if c.extends {
		return c.longer, true
	}
	return contains(c.text, c.fold), c.known
}

func (c *concat) part(re *syntax.Regexp) bool {
	switch {
	case re.Op == syntax.OpLiteral:
		if c.seen {
			return false
		}
		c.text, c.known, c.seen, c.fold = c.text+string(re.Rune), true, true, folds(re)
		return true
	case re.Op == syntax.OpAlternate && c.known:
		return c.choice(re.Sub)
	}
	return isDotStar(re)
}

// choice adds what can follow the literal.
func (c *concat) choice(subs []*syntax.Regexp) bool {
	for _, sub := range subs {
		if folds(sub) && !c.fold {
			return false
		}
		m, ok := c.following(sub)
		if !ok {
			return false
		}
		if c.extends {
			m = c.longer.either(m)
		}
		c.longer, c.extends = m, true
	}
	return true
}

func (c *concat) following(re *syntax.Regexp) (match, bool) {
	switch {
	case re.Op == syntax.OpEmptyMatch || isDotStar(re):
		return contains(c.text, c.fold), true
	case re.Op == syntax.OpLiteral:
		return contains(c.text+string(re.Rune), c.fold), true
	case re.Op == syntax.OpConcat:
		inner := &concat{text: c.text, known: true}
		return inner.read(re)
	}
	return nil, false
}
