package logql

// Comparison is a metric query compared with a number, the number on the right.
type Comparison struct {
	Expr   Expr
	Op     string // ==, !=, >, >=, < or <=
	Number *NumberLiteral
	Binary *BinaryExpr // as written
}

// Binary is the operator at the root with its operands, or nil.
func (q *Query) Binary() *BinaryExpr {
	b, _ := q.Root.(*BinaryExpr)
	return b
}

// Comparison takes EXPR > 50 apart; 50 < EXPR gives the same.
// It is nil when the root does not compare with a number.
func (q *Query) Comparison() *Comparison { return comparison(q.Root) }

// Comparisons lists the comparisons with a number at the root and under
// top-level and, or, unless.
func (q *Query) Comparisons() []Comparison {
	var out []Comparison
	Walk(q.Root, func(n Node) bool {
		b, ok := n.(*BinaryExpr)
		if !ok {
			return false
		}
		if c := comparison(b); c != nil {
			out = append(out, *c)
		}
		return b.IsSet()
	})
	return out
}

func comparison(e Expr) *Comparison {
	b, ok := e.(*BinaryExpr)
	if !ok || !b.IsComparison() {
		return nil
	}
	if n, ok := b.RHS.(*NumberLiteral); ok {
		return &Comparison{Expr: b.LHS, Op: b.Op, Number: n, Binary: b}
	}
	if n, ok := b.LHS.(*NumberLiteral); ok {
		return &Comparison{Expr: b.RHS, Op: flip(b.Op), Number: n, Binary: b}
	}
	return nil
}
