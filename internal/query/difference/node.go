package difference

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// kind tells the parts of a query that can stand for one another.
type kind string

const (
	selector    kind = "selector"
	rangeOf     kind = "range" // a range vector: a selector or a subquery over time
	function    kind = "function"
	aggregation kind = "aggregation"
	ranking     kind = "ranking"     // topk and its like, which keep labels
	comparison  kind = "comparison"  // with a number
	calculation kind = "calculation" // with a number
	operation   kind = "operation"
	setOf       kind = "set" // and, or, unless
	literal     kind = "literal"
	stage       kind = "stage" // of a TraceQL pipeline
	hint        kind = "hint"  // with(…) behind a TraceQL query
)

// node is a part of a query in terms that the three languages share.
type node struct {
	id   int // the same for nodes that mean the same
	kind kind
	// parts and args are all that the node means.
	parts []part
	args  []*node
	// words stand around the args, one more than there are args.
	words      []string
	precedence int // 0 never needs parentheses
	size       int
}

// part is a setting of a node, such as a range or a matcher.
type part struct {
	key   string // parts with one key can take each other's place
	noun  string // what reports call it
	value string
	shown string // the value as written, where that differs
}

func setting(key, noun, value string) part { return part{key: key, noun: noun, value: value} }

func (p part) show() string { return cmp.Or(p.shown, p.value) }

// builder makes nodes and numbers them by meaning.
type builder struct {
	ids       map[string]int
	variables placeholders
}

func newBuilder(queries ...string) *builder {
	return &builder{ids: map[string]int{}, variables: newPlaceholders(queries...)}
}

func (b *builder) node(k kind, f form, parts ...part) *node {
	n := &node{kind: k, parts: parts, args: f.args, words: f.words}
	key := n.meaning()
	if _, ok := b.ids[key]; !ok {
		b.ids[key] = len(b.ids) + 1
	}
	n.id, n.size = b.ids[key], max(1, len(n.parts))
	for _, arg := range n.args {
		n.size += arg.size
	}
	return n
}

// meaning leaves out how the node is written.
func (n *node) meaning() string {
	var out strings.Builder
	out.WriteString(string(n.kind))
	for _, p := range n.parts {
		fmt.Fprintf(&out, " %q=%q", p.key, p.value)
	}
	for _, arg := range n.args {
		fmt.Fprintf(&out, " %d", arg.id)
	}
	return out.String()
}

// sorted puts settings whose order means nothing in order, each once.
func sorted(parts []part) []part {
	slices.SortStableFunc(parts, func(a, b part) int { return strings.Compare(a.value, b.value) })
	return slices.CompactFunc(parts, func(a, b part) bool { return a.value == b.value })
}
