package difference

import (
	"strings"
	"unicode/utf8"
)

// hole marks where the rest of a query stands.
const hole = "…"

// text is the node in canonical form.
func (n *node) text() string { return n.around(nil) }

// around is the node with a hole in place of the descendant at path.
func (n *node) around(path []int) string {
	var out strings.Builder
	n.write(&out, path)
	return shorten(out.String())
}

func (n *node) write(out *strings.Builder, path []int) {
	for i, words := range n.words {
		out.WriteString(words)
		if i == len(n.args) || out.Len() > 4*maxShown {
			return
		}
		n.writeArg(out, i, path)
	}
}

func (n *node) writeArg(out *strings.Builder, i int, path []int) {
	switch {
	case len(path) == 0 || path[0] != i:
		n.args[i].write(out, nil)
	case len(path) == 1:
		out.WriteString(hole)
	default:
		n.args[i].write(out, path[1:])
	}
}

// at is the descendant at path.
func (n *node) at(path []int) *node {
	for _, i := range path {
		n = n.args[i]
	}
	return n
}

// maxShown is how much of a query a sentence repeats.
const maxShown = 160

func shorten(text string) string {
	if utf8.RuneCountInString(text) <= maxShown {
		return text
	}
	return string([]rune(text)[:maxShown-1]) + hole
}
