package logql

import (
	"strings"
	"text/template/parse"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// template lists the labels a Go template reads, each once.
func (p *parser) template(t token) []LabelRef {
	tree := parse.New("")
	tree.Mode = parse.SkipFuncCheck // Loki's function list grows
	if _, err := tree.Parse(t.val, "", "", map[string]*parse.Tree{}); err != nil {
		// A variable can stand where the template wants something else.
		if !variable.In(t.val) {
			p.fail(t.pos, "unexpected template ("+templateFault(err)+"), expected a Go template")
		}
		return nil
	}
	c := &labelCollector{pos: t.pos}
	c.list(tree.Root)
	return c.refs
}

// templateFault drops the name and line that text/template puts before its message.
func templateFault(err error) string {
	parts := strings.SplitN(err.Error(), ": ", 3)
	return parts[len(parts)-1]
}

type labelCollector struct {
	pos  int
	refs []LabelRef
}

func (c *labelCollector) add(name string) {
	for _, r := range c.refs {
		if r.Name == name {
			return
		}
	}
	c.refs = append(c.refs, LabelRef{Pos: c.pos, Name: name})
}

func (c *labelCollector) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		c.node(n)
	}
}

func (c *labelCollector) node(n parse.Node) {
	switch n := n.(type) {
	case *parse.ActionNode:
		c.pipe(n.Pipe)
	case *parse.IfNode:
		c.branch(&n.BranchNode)
	case *parse.RangeNode:
		c.branch(&n.BranchNode)
	case *parse.WithNode:
		c.branch(&n.BranchNode)
	case *parse.TemplateNode:
		c.pipe(n.Pipe)
	}
}

func (c *labelCollector) branch(b *parse.BranchNode) {
	c.pipe(b.Pipe)
	c.list(b.List)
	c.list(b.ElseList)
}
