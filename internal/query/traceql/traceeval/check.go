package traceeval

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// check refuses what Tempo has no answer to before any span is looked at, so that an empty
// store hides no fault.
func check(p *traceql.Pipeline) error {
	var err error
	traceql.Walk(p, func(n traceql.Node) bool {
		if err == nil {
			err = checkNode(n)
		}
		_, metrics := n.(*traceql.Metrics) // its by() may have several fields
		return err == nil && !metrics
	})
	return err
}

func checkNode(n traceql.Node) error {
	switch n := n.(type) {
	case *traceql.Static:
		_, err := literal(n)
		return err
	case *traceql.Field:
		if strings.HasPrefix(n.Scope, "parent") || n.Intrinsic && n.Name == "parent" {
			return fmt.Errorf("%s is not supported: Tempo does not know parents yet", traceql.NodeString(n))
		}
	case *traceql.Binary:
		return checkNil(n)
	case *traceql.ScalarFilter:
		_, _, err := sides(n)
		return err
	case *traceql.Group:
		return checkGroup(n)
	case *traceql.Aggregate:
		return checkReads(n, n.Field)
	case *traceql.Select:
		return checkFields(n.Fields)
	case *traceql.Metrics:
		return checkMetrics(n)
	case *traceql.TopK:
		return checkTop(n)
	}
	return nil
}

// checkNil refuses to ask for spans without what every span has.
func checkNil(b *traceql.Binary) error {
	x, besideNil := besideNil(b)
	f, isField := x.(*traceql.Field)
	if besideNil && isField && b.Op == "=" && newField(f).always() {
		return fmt.Errorf("%s is not valid: every span has it", traceql.NodeString(b))
	}
	return nil
}

func checkGroup(g *traceql.Group) error {
	if len(g.Fields) != 1 {
		return fmt.Errorf("%s is not supported: Tempo groups by one field; write | by(a) | by(b)", traceql.NodeString(g))
	}
	return checkReads(g, g.Fields[0])
}

// checkReads refuses to group or add up what no span has a part in; count() has no field.
func checkReads(n traceql.Node, e traceql.Expr) error {
	if e == nil || (reads{}).span(e) {
		return nil
	}
	return fmt.Errorf("%s is not supported: it is the same for every span", traceql.NodeString(n))
}

func checkFields(fields []traceql.Expr) error {
	for _, e := range fields {
		f, ok := strip(e).(*traceql.Field)
		if !ok {
			return fmt.Errorf("%s is not supported: want an attribute or an intrinsic", traceql.NodeString(e))
		}
		if err := checkNode(f); err != nil {
			return err
		}
	}
	return nil
}
