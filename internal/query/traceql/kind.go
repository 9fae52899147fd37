package traceql

func (n *Field) kind() ValueKind {
	if !n.Intrinsic {
		return ""
	}
	k, _ := intrinsicKind(n.Name)
	return k
}

func (n *Static) kind() ValueKind {
	if n.Kind == VariableValue {
		return ""
	}
	return n.Kind
}

func (n *Binary) kind() ValueKind { return n.typ }

// resultKind is the type of an operation on operands of known types.
func (n *Binary) resultKind() ValueKind {
	switch level := precedence(n.Op); {
	case level <= 3:
		return BoolValue
	case n.LHS.kind() == DurationValue || n.RHS.kind() == DurationValue:
		return DurationValue
	}
	return NumberValue
}

func (n *Unary) kind() ValueKind {
	if n.Op == "!" {
		return BoolValue
	}
	return n.X.kind()
}

func (n *Paren) kind() ValueKind { return n.X.kind() }

func (n *Aggregate) kind() ValueKind {
	if n.Op == "count" {
		return NumberValue
	}
	return n.Field.kind()
}

// kindName names a type in an error message.
func kindName(e Expr) string {
	if k := e.kind(); k != "" {
		return string(k)
	}
	return "any type"
}

// isText reports whether a regular expression may match the type.
func isText(k ValueKind) bool { return k == "" || k == StringValue }

// isNumeric reports whether arithmetic works on the type.
func isNumeric(k ValueKind) bool {
	return k == "" || k == NumberValue || k == DurationValue
}

// sameType reports whether arithmetic or a comparison suits its operands.
func sameType(b *Binary) bool {
	l, r := b.LHS.kind(), b.RHS.kind()
	switch {
	case isNumeric(l) && isNumeric(r):
		return true
	case !isComparison(b.Op):
		return false
	case l == NilValue || r == NilValue:
		return b.Op == "=" || b.Op == "!="
	}
	return l == "" || r == "" || l == r
}
