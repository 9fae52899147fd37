package logql

import "text/template/parse"

func (c *labelCollector) pipe(p *parse.PipeNode) {
	if p == nil {
		return
	}
	for _, cmd := range p.Cmds {
		for _, arg := range cmd.Args {
			c.arg(arg)
		}
	}
	for _, cmd := range p.Cmds {
		c.index(cmd)
	}
}

// arg sees .label, $.label and parentheses.
func (c *labelCollector) arg(n parse.Node) {
	switch n := n.(type) {
	case *parse.FieldNode:
		c.add(n.Ident[0])
	case *parse.VariableNode:
		if n.Ident[0] == "$" && len(n.Ident) > 1 {
			c.add(n.Ident[1])
		}
	case *parse.ChainNode:
		c.arg(n.Node)
	case *parse.PipeNode:
		c.pipe(n)
	}
}

// index sees the label of {{ index . "label" }}.
func (c *labelCollector) index(cmd *parse.CommandNode) {
	if len(cmd.Args) != 3 || cmd.Args[0].String() != "index" || cmd.Args[1].String() != "." {
		return
	}
	if s, ok := cmd.Args[2].(*parse.StringNode); ok {
		c.add(s.Text)
	}
}
