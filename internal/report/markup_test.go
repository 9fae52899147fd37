package report_test

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// markup is what a Markdown reader sees.
type markup struct {
	Words, Code, HTML, Headings, Links []string
}

func parse(written string) markup {
	source := []byte(written)
	var seen markup
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		return seen.visit(node, source), nil
	})
	return seen
}

func (m *markup) visit(node ast.Node, source []byte) ast.WalkStatus {
	switch node := node.(type) {
	case *ast.CodeSpan:
		m.Code = append(m.Code, inside(node, source))
		return ast.WalkSkipChildren
	case *ast.FencedCodeBlock:
		m.Code = append(m.Code, string(node.Lines().Value(source)))
	case *ast.CodeBlock:
		m.HTML = append(m.HTML, "indented code "+string(node.Lines().Value(source)))
	case *ast.HTMLBlock:
		m.HTML = append(m.HTML, strings.Split(strings.TrimSpace(string(node.Lines().Value(source))), "\n")...)
	case *ast.RawHTML:
		m.HTML = append(m.HTML, "inline "+string(node.Segments.Value(source)))
	case *ast.Link:
		m.Links = append(m.Links, string(node.Destination))
	case *ast.Image:
		m.Links = append(m.Links, "image "+string(node.Destination))
	case *ast.AutoLink:
		m.Links = append(m.Links, "bare "+string(node.URL(source)))
	case *ast.Heading:
		m.Headings = append(m.Headings, string(node.Lines().Value(source)))
	case *ast.Text:
		m.Words = append(m.Words, string(node.Value(source)))
	}
	return ast.WalkContinue
}

func inside(node ast.Node, source []byte) string {
	var out strings.Builder
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			out.Write(child.Value(source))
		case *ast.String:
			out.Write(child.Value)
		}
	}
	return out.String()
}
