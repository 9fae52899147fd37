package pipeline

import "text/template/parse"

// fields lists the labels .name of a template that Loki sees. It does not see those of
// {{ index . "name" }} and {{ $.name }}: parsers do not extract them for a query that counts.
func fields(nodes ...parse.Node) []string {
	var out []string
	for _, n := range nodes {
		switch n := n.(type) {
		case *parse.ListNode:
			if n != nil {
				out = append(out, fields(n.Nodes...)...)
			}
		case *parse.ActionNode:
			out = append(out, pipeFields(n.Pipe)...)
		case *parse.PipeNode:
			out = append(out, pipeFields(n)...)
		case *parse.IfNode:
			out = append(out, branchFields(&n.BranchNode)...)
		case *parse.WithNode:
			out = append(out, branchFields(&n.BranchNode)...)
		case *parse.RangeNode:
			out = append(out, branchFields(&n.BranchNode)...)
		case *parse.FieldNode:
			out = append(out, n.Ident...)
		}
	}
	return out
}

func branchFields(b *parse.BranchNode) []string {
	return append(pipeFields(b.Pipe), fields(b.List, b.ElseList)...)
}

func pipeFields(p *parse.PipeNode) []string {
	var out []string
	if p == nil {
		return out
	}
	for _, c := range p.Cmds {
		out = append(out, fields(c.Args...)...)
	}
	return out
}
