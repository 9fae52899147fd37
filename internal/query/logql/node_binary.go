package logql

// BinaryExpr is two metric queries or numbers joined by an operator.
type BinaryExpr struct {
	Pos        int // of the left operand
	OpPos      int
	Op         string // or, and, unless, ==, !=, >, >=, <, <=, +, -, *, /, %, ^
	ReturnBool bool
	Matching   *VectorMatching
	LHS, RHS   Expr
}

// VectorMatching is on or ignoring, with group_left or group_right.
type VectorMatching struct {
	Pos     int
	On      bool
	Labels  []LabelRef
	Group   string // group_left, group_right or ""
	Include []LabelRef
}

// Position is the byte offset of the left operand.
func (e *BinaryExpr) Position() int { return e.Pos }

// Position is the byte offset of on or ignoring.
func (m *VectorMatching) Position() int { return m.Pos }

// IsComparison reports whether the operator compares.
func (e *BinaryExpr) IsComparison() bool { return isComparison(e.Op) }

// IsSet reports whether the operator is and, or or unless.
func (e *BinaryExpr) IsSet() bool { return isSetOp(e.Op) }

func isComparison(op string) bool {
	switch op {
	case "==", "!=", ">", ">=", "<", "<=":
		return true
	}
	return false
}

func isSetOp(op string) bool {
	return op == "and" || op == "or" || op == "unless"
}

// precedence is Prometheus' own; 0 is no operator.
func precedence(op string) int {
	switch {
	case op == "or":
		return 1
	case isSetOp(op):
		return 2
	case isComparison(op):
		return 3
	}
	switch op {
	case "+", "-":
		return 4
	case "*", "/", "%":
		return 5
	case "^":
		return 6
	}
	return 0
}

// flip mirrors a comparison, so that the literal stands on the right.
func flip(op string) string {
	switch op {
	case ">":
		return "<"
	case ">=":
		return "<="
	case "<":
		return ">"
	case "<=":
		return ">="
	}
	return op
}
