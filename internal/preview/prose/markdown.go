package prose

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// deepest is how deep lists and quotes are followed.
const deepest = 12

// Markdown reads Markdown as GitHub and Grafana understand it.
func Markdown(source string) []Block {
	r := reader{source: []byte(cut(source))}
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(r.source))
	r.blocks(root, Block{})
	return r.made
}

// reader walks through a document.
type reader struct {
	source []byte
	made   []Block
}

// blocks reads what is in a node; like has the place of its blocks.
func (r *reader) blocks(parent ast.Node, like Block) {
	if like.Indent > deepest {
		return
	}
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		r.block(node, like)
		like.Marker = ""
	}
}

func (r *reader) block(node ast.Node, like Block) {
	switch n := node.(type) {
	case *ast.Heading:
		like.Kind, like.Level = Heading, n.Level
		r.text(node, like)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		like.Kind = Code
		like.add(strings.TrimRight(r.lines(node), "\n"), Style{Code: true})
		r.made = append(r.made, like)
	case *ast.ThematicBreak:
		r.made = append(r.made, Block{Kind: Rule})
	case *ast.Blockquote:
		like.Quoted, like.Indent = true, like.Indent+1
		r.blocks(node, like)
	case *ast.List:
		r.list(n, like)
	case *ast.HTMLBlock:
		r.made = append(r.made, HTML(r.lines(node))...)
	case *table.Table:
		r.table(node, like)
	default:
		r.text(node, like)
	}
}

func (r *reader) list(list *ast.List, like Block) {
	like.Indent++
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		like.Marker = "•"
		if list.IsOrdered() {
			like.Marker = strconv.Itoa(number) + "."
			number++
		}
		r.blocks(item, like)
	}
}

func (r *reader) table(node ast.Node, like Block) {
	for row := node.FirstChild(); row != nil; row = row.NextSibling() {
		_, head := row.(*table.TableHeader)
		made := like
		made.Kind, made.Runs = Row, nil
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell != row.FirstChild() {
				made.add("\t", Style{})
			}
			r.inline(cell, &made, Style{Bold: head})
		}
		r.made = append(r.made, made)
	}
}

// text makes one block of a node's text.
func (r *reader) text(node ast.Node, like Block) {
	r.inline(node, &like, Style{})
	r.made = append(r.made, like)
}

func (r *reader) lines(node ast.Node) string {
	var out strings.Builder
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		out.Write(line.Value(r.source))
	}
	return out.String()
}
