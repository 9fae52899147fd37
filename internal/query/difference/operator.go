package difference

import "strings"

// operator joins two nodes, in any of the languages.
type operator struct {
	op         string
	returnBool bool
	matching   matching
	lhs, rhs   *node
}

const (
	pipePrecedence = -1
	signPrecedence = 5
	atomPrecedence = 100
)

func precedence(op string) int {
	switch op {
	case "or", "||":
		return 1
	case "and", "unless", "&&":
		return 2
	case "+", "-":
		return 4
	case "*", "/", "%", "atan2":
		return 5
	case "^":
		return 6
	}
	return 3
}

func (b *builder) operator(o operator) *node {
	switch {
	case precedence(o.op) < 3:
		return b.set(o)
	case o.rhs.kind == literal:
		return b.withNumber(o, o.lhs, o.rhs, false)
	case o.lhs.kind == literal && o.turned() != "":
		o.op = o.turned()
		return b.withNumber(o, o.rhs, o.lhs, false)
	case o.lhs.kind == literal:
		return b.withNumber(o, o.rhs, o.lhs, true)
	}
	return b.operation(o)
}

// turned is the operator that means the same with its operands exchanged, or "".
func (o operator) turned() string {
	switch o.op {
	case "+", "*", "==", "!=", "=":
		return o.op
	case ">", ">=":
		return "<" + o.op[1:]
	case "<", "<=":
		return ">" + o.op[1:]
	}
	return ""
}

// words are the operator with its modifiers.
func (o operator) words() string {
	words := []string{o.op}
	if o.returnBool {
		words = append(words, "bool")
	}
	if shown := o.matching.shown(); shown != "" {
		words = append(words, shown)
	}
	return strings.Join(words, " ")
}

func (o operator) modifiers() []part {
	var parts []part
	if o.returnBool {
		parts = append(parts, setting("bool", "modifier", "bool"))
	}
	if m := o.matching.canonical(); m != "" {
		parts = append(parts, part{key: "matching", noun: "matching", value: m, shown: o.matching.shown()})
	}
	return parts
}

func (b *builder) operation(o operator) *node {
	level := precedence(o.op)
	left, right := level-1, level
	if o.op == "^" {
		left, right = level, level-1
	}
	f := text("").operand(o.lhs, left).text(" "+o.words()+" ").operand(o.rhs, right)
	n := b.node(operation, f, append([]part{setting("name", "operator", o.op)}, o.modifiers()...)...)
	n.precedence = level
	return n
}
