package board

import (
	"slices"
	"time"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// settled leaves out what a query finds only because the run has to begin somewhere: where
// it compares with a time before that, everything is new.
func (r *resolver) settled(found []Annotation, expr string) []Annotation {
	back := reach(expr)
	if back == 0 {
		return found
	}
	first := r.data.run.Settled().Add(back)
	return slices.DeleteFunc(found, func(a Annotation) bool { return !a.From.After(first) })
}

// reach is how far back an expression looks.
func reach(expr string) time.Duration {
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		return 0
	}
	most := time.Duration(0)
	parser.Inspect(parsed, func(node parser.Node, path []parser.Node) error {
		back := time.Duration(0)
		for _, n := range append(slices.Clone(path), node) {
			switch n := n.(type) {
			case *parser.VectorSelector:
				back += n.OriginalOffset
			case *parser.MatrixSelector:
				back += n.Range
			case *parser.SubqueryExpr:
				back += n.Range + n.OriginalOffset
			}
		}
		most = max(most, back)
		return nil
	})
	return most
}
