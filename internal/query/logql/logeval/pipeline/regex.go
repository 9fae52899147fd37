package pipeline

import (
	"regexp"
	"regexp/syntax"
)

// regex matches a label value as a whole, or looks for an expression anywhere in a line.
//
// Loki replaces many expressions by searches for texts, and forgets to anchor some of them:
// | level=~"warn.*" also takes "prewarn" (grafana/loki#23892, open in 3.7). What is drawn
// here is what Loki shows, so such expressions are taken apart in the same way.
func regex(expr string, whole bool) (match, error) {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil, err
	}
	if m, ok := texts(tree.Simplify(), whole); ok {
		return m, nil
	}
	if whole {
		expr = "^(?:" + expr + ")$"
	}
	re, err := regexp.Compile(expr)
	if err != nil {
		return nil, err
	}
	return re.MatchString, nil
}

// texts reads an expression as a choice of texts, if it is one.
func texts(re *syntax.Regexp, whole bool) (match, bool) {
	switch re.Op {
	case syntax.OpCapture:
		return texts(re.Sub[0], whole)
	case syntax.OpAlternate:
		return anyText(re.Sub, whole)
	case syntax.OpConcat:
		return new(concat).read(re)
	case syntax.OpLiteral:
		if whole {
			return equals(string(re.Rune), folds(re)), true
		}
		return contains(string(re.Rune), folds(re)), true
	case syntax.OpPlus:
		return func(s string) bool { return s != "" }, re.Sub[0].Op == syntax.OpAnyCharNotNL
	}
	return nil, isDotStar(re) || re.Op == syntax.OpEmptyMatch
}

func anyText(subs []*syntax.Regexp, whole bool) (match, bool) {
	var out match
	for _, sub := range subs {
		m, ok := texts(withoutCapture(sub), whole)
		if !ok {
			return nil, false
		}
		out = out.either(m)
	}
	return out, true
}

func folds(re *syntax.Regexp) bool { return re.Flags&syntax.FoldCase != 0 }

func isDotStar(re *syntax.Regexp) bool {
	return re.Op == syntax.OpStar && re.Sub[0].Op == syntax.OpAnyCharNotNL
}

func withoutCapture(re *syntax.Regexp) *syntax.Regexp {
	if re.Op == syntax.OpCapture {
		return re.Sub[0]
	}
	return re
}
