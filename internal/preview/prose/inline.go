package prose

import (
	"html"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// inline reads the text in a node.
func (r *reader) inline(parent ast.Node, into *Block, style Style) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		inner := style
		switch n := node.(type) {
		case *ast.Text:
			r.textOf(n, into, style)
			continue
		case *ast.String:
			into.add(string(n.Value), style)
			continue
		case *ast.AutoLink:
			inner.Link = string(n.URL(r.source))
			into.add(string(n.Label(r.source)), inner)
			continue
		case *ast.RawHTML:
			continue
		case *table.TaskCheckBox:
			into.add(map[bool]string{true: "☑ ", false: "☐ "}[n.IsChecked], style)
			continue
		case *ast.CodeSpan:
			inner.Code = true
		case *ast.Emphasis:
			inner.Bold, inner.Italic = style.Bold || n.Level > 1, style.Italic || n.Level == 1
		case *ast.Link:
			inner.Link = string(n.Destination)
		}
		r.inline(node, into, inner)
	}
}

func (r *reader) textOf(n *ast.Text, into *Block, style Style) {
	value := n.Segment.Value(r.source)
	if !style.Code {
		value = util.UnescapePunctuations(value)
	}
	into.add(html.UnescapeString(string(value)), style)
	if n.HardLineBreak() {
		into.add("\n", style)
	} else if n.SoftLineBreak() {
		into.add(" ", style)
	}
}
