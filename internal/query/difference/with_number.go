package difference

// withNumber is a comparison or a calculation with a number, which first says stands on
// the left.
func (b *builder) withNumber(o operator, operand, value *node, first bool) *node {
	level, number := precedence(o.op), value.text()
	k, noun := calculation, "calculation"
	if isComparison(o.op) {
		k, noun = comparison, "threshold"
	}
	f, written := text("").operand(operand, level-1).text(" "+o.words()+" "+number), o.op+" "+number
	if o.op == "^" {
		f = text("").operand(operand, level).text(" " + written)
	}
	if first {
		f, written = text(number+" "+o.words()+" ").operand(operand, level), number+" "+o.op
	}
	n := b.node(k, f, append([]part{setting("threshold", noun, written)}, o.modifiers()...)...)
	n.precedence = level
	return n
}

func isComparison(op string) bool {
	switch op {
	case "==", "!=", ">", ">=", "<", "<=", "=":
		return true
	}
	return false
}
