package mutate

import (
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

// PromQL breaks a query at each place where it can be. A query that does not parse has no
// mutants. Variables and macros stand for themselves. What provably changes no result is no mutant.
func PromQL(expr string) []Query { return identities{}.promQL(expr) }

func (known identities) promQL(expr string) []Query {
	plain, restore := withoutMacros(expr)
	var all []Query
	for at := 0; ; at++ {
		tree, err := parser.NewParser(parser.Options{}).ParseExpr(plain)
		if err != nil {
			return nil
		}
		places := nodes(tree)
		if at == len(places) {
			return distinct(expr, all)
		}
		for n := range places[at].ways(known) {
			broken, err := parser.NewParser(parser.Options{}).ParseExpr(plain)
			if err != nil {
				return nil
			}
			way := nodes(broken)[at].ways(known)[n]
			way.do()
			all = append(all, Query{way.kind, restore(broken.String())})
		}
	}
}

// place is a node of a query, and what it is in.
type place struct {
	parser.Node
	path []parser.Node
}

func nodes(tree parser.Expr) []place {
	var all []place
	parser.Inspect(tree, func(node parser.Node, path []parser.Node) error {
		if node != nil {
			all = append(all, place{node, slices.Clone(path)})
		}
		return nil
	})
	return all
}

func (p place) ofZero() bool { return slices.ContainsFunc(p.path, isZero) }

// isZero is 0 * …, with which queries give what is missing the value 0.
func isZero(node parser.Node) bool {
	product, ok := node.(*parser.BinaryExpr)
	if !ok || product.Op != parser.MUL {
		return false
	}
	zero, ok := product.LHS.(*parser.NumberLiteral)
	return ok && zero.Val == 0
}

func distinct(original string, all []Query) []Query {
	seen := map[string]bool{original: true}
	return slices.DeleteFunc(all, func(q Query) bool {
		known := seen[q.Expr]
		seen[q.Expr] = true
		return known
	})
}

// way is how a node can be broken.
type way struct {
	kind string
	do   func()
}

// ways are those that can change a result: in what is multiplied with 0 only the labels matter.
func (p place) ways(known identities) []way {
	if selector, ok := p.Node.(*parser.VectorSelector); ok {
		return p.selectorWays(selector)
	}
	if aggregate, ok := p.Node.(*parser.AggregateExpr); ok {
		equal := known.single(aggregate) || aggregate.Op == parser.COUNT && alwaysOne(aggregate.Expr)
		return slices.DeleteFunc(aggregateWays(aggregate), func(w way) bool { return w.kind == "aggregation" && (equal || p.ofZero()) })
	}
	return slices.DeleteFunc(waysOf(p.Node), func(w way) bool { return w.kind == "range" && p.ofZero() })
}

func waysOf(node parser.Node) []way {
	switch n := node.(type) {
	case *parser.BinaryExpr:
		return binaryWays(n)
	case *parser.MatrixSelector:
		return []way{{"range", func() { n.Range *= 4 }}}
	}
	return nil
}

func binaryWays(n *parser.BinaryExpr) []way {
	var all []way
	if literal, ok := n.RHS.(*parser.NumberLiteral); ok && n.Op.IsComparisonOperator() && literal.Val != 0 {
		for _, v := range number(literal.Val) {
			all = append(all, way{"threshold", func() { literal.Val = v }})
		}
	}
	for from, to := range map[parser.ItemType]parser.ItemType{
		parser.GTR: parser.LSS, parser.GTE: parser.LTE, parser.LSS: parser.GTR, parser.LTE: parser.GTE, parser.EQLC: parser.NEQ,
		parser.LAND: parser.LUNLESS, parser.LUNLESS: parser.LAND, parser.DIV: parser.MUL, parser.SUB: parser.ADD,
	} {
		if n.Op == from {
			all = append(all, way{"operator", func() { n.Op = to }})
		}
	}
	return all
}

func aggregateWays(n *parser.AggregateExpr) []way {
	var all []way
	others := map[parser.ItemType]parser.ItemType{parser.SUM: parser.MAX, parser.MAX: parser.MIN, parser.MIN: parser.MAX, parser.COUNT: parser.SUM, parser.AVG: parser.MAX}
	if to, ok := others[n.Op]; ok {
		all = append(all, way{"aggregation", func() { n.Op = to }})
	}
	for i := range n.Grouping {
		all = append(all, way{"grouping", func() { n.Grouping = slices.Delete(slices.Clone(n.Grouping), i, i+1) }})
	}
	return all
}

func (p place) selectorWays(n *parser.VectorSelector) []way {
	var all []way
	for i, m := range n.LabelMatchers {
		if m.Name == model.MetricNameLabel {
			continue
		}
		if !p.redundant(m) && !p.fillsOnly(n) {
			all = append(all, way{"matcher", func() { n.LabelMatchers = slices.Delete(slices.Clone(n.LabelMatchers), i, i+1) }})
		}
		all = append(all, way{"matcher", func() { n.LabelMatchers[i] = labels.MustNewMatcher(opposite(m.Type), m.Name, m.Value) }})
	}
	return all
}

func opposite(t labels.MatchType) labels.MatchType {
	return map[labels.MatchType]labels.MatchType{
		labels.MatchEqual: labels.MatchNotEqual, labels.MatchNotEqual: labels.MatchEqual,
		labels.MatchRegexp: labels.MatchNotRegexp, labels.MatchNotRegexp: labels.MatchRegexp,
	}[t]
}

// macros are ranges that stand in for what the query language does not know.
var macros = []struct{ macro, stand string }{
	{"$__rate_interval", "7h7m7s"}, {"$__range", "7h7m8s"}, {"$__interval", "7h7m9s"}, {"$window", "7h7m6s"},
}

// withoutMacros lets a query with macros for ranges parse; restore puts them back, also where
// a range was broken.
func withoutMacros(expr string) (plain string, restore func(string) string) {
	plain = expr
	for _, m := range macros {
		plain = strings.ReplaceAll(plain, m.macro, m.stand)
	}
	return plain, func(broken string) string {
		for _, m := range macros {
			broken = strings.ReplaceAll(broken, m.stand, m.macro)
		}
		return broken
	}
}
