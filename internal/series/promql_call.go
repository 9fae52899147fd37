package series

import (
	"slices"
	"strings"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
)

func (from metrics) call(e *parser.Call, label string) Values {
	switch e.Func.Name {
	case "absent", "absent_over_time":
		return absentValues(e, label)
	case "scalar":
		return absent()
	case "histogram_quantile", "histogram_fraction":
		if label == "le" {
			return absent()
		}
	case "label_replace":
		if text(e.Args[1]) == label {
			return from.replaced(e, label)
		}
	default:
		if mentions(e, label) {
			return anything() // label_join, and what is to come
		}
	}
	return from.series(e, label)
}

// series are the labels of the argument that has any: functions keep them.
func (from metrics) series(e *parser.Call, label string) Values {
	values := absent()
	for i, arg := range slices.DeleteFunc(slices.Clone(e.Args), isScalar) {
		if i > 0 {
			return anything() // no function of today
		}
		values = from.promql(arg, label)
	}
	return values
}

func isScalar(arg parser.Expr) bool {
	return arg.Type() != parser.ValueTypeVector && arg.Type() != parser.ValueTypeMatrix
}

func mentions(e *parser.Call, label string) bool {
	return slices.ContainsFunc(e.Args, func(arg parser.Expr) bool {
		_, isText := arg.(*parser.StringLiteral)
		return isText && text(arg) == label
	})
}

func text(arg parser.Expr) string {
	literal, _ := arg.(*parser.StringLiteral)
	if literal == nil {
		return ""
	}
	return literal.Val
}

// replaced writes a text where its pattern matches, and else keeps what was there.
func (from metrics) replaced(e *parser.Call, label string) Values {
	written := present()
	if replacement := text(e.Args[2]); !strings.Contains(replacement, "$") {
		written = Values{Listed: []string{replacement}}
	}
	return written.or(from.promql(e.Args[0], label))
}

// absentValues are what the selector asks for: there is no series to take labels from.
func absentValues(e *parser.Call, label string) Values {
	arg := e.Args[0]
	for paren, ok := arg.(*parser.ParenExpr); ok; paren, ok = arg.(*parser.ParenExpr) {
		arg = paren.Expr
	}
	if matrix, ok := arg.(*parser.MatrixSelector); ok {
		arg = matrix.VectorSelector
	}
	vector, ok := arg.(*parser.VectorSelector)
	if !ok {
		return absent()
	}
	values := Values{}
	asked := of(label, query.Selectors(vector)[0].Matchers)
	for _, m := range asked {
		if m.Type == labels.MatchEqual {
			values.Listed = append(values.Listed, m.Value)
		}
	}
	if len(values.Listed) == 1 && len(asked) == 1 {
		return values
	}
	return absent().or(values) // what contradicts is left out, or not
}
