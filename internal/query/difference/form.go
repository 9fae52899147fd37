package difference

// form is how a node is written: words around its arguments.
type form struct {
	words []string
	args  []*node
}

func text(words string) form { return form{words: []string{words}} }

func (f form) text(words string) form {
	last := len(f.words) - 1
	f.words = append(f.words[:last:last], f.words[last]+words)
	return f
}

func (f form) arg(n *node) form {
	f.args = append(f.args, n)
	f.words = append(f.words, "")
	return f
}

// operand is an argument in parentheses if it binds no tighter than lowest.
func (f form) operand(n *node, lowest int) form {
	if n.precedence == 0 || n.precedence > lowest {
		return f.arg(n)
	}
	return f.text("(").arg(n).text(")")
}
