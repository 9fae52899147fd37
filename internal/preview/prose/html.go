package prose

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// HTML reads the text of HTML.
func HTML(source string) []Block {
	p := page{}
	tokens := html.NewTokenizer(strings.NewReader(cut(source)))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			p.end()
			return p.made
		case html.TextToken:
			p.words(string(tokens.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			p.tag(tokens.Token(), 1)
		case html.EndTagToken:
			p.tag(tokens.Token(), -1)
		}
	}
}

// page is HTML while it is read.
type page struct {
	made  []Block
	block Block
	// silent, bold, … are how many such tags are open.
	silent, bold, italic, code, indent int
	link                               string
}

// tag opens (1) or closes (-1) an element.
func (p *page) tag(token html.Token, by int) {
	switch token.DataAtom {
	case atom.Script, atom.Style, atom.Iframe, atom.Template, atom.Noscript:
		p.silent = max(p.silent+by, 0)
	case atom.B, atom.Strong, atom.Th:
		p.bold = max(p.bold+by, 0)
	case atom.I, atom.Em:
		p.italic = max(p.italic+by, 0)
	case atom.Code, atom.Pre, atom.Kbd:
		p.code = max(p.code+by, 0)
	case atom.A:
		p.link = href(token, by)
	}
	p.structure(token.DataAtom, by)
}

// structure begins a new block where an element does.
func (p *page) structure(tag atom.Atom, by int) {
	switch tag {
	case atom.P, atom.Div, atom.Table, atom.Tr, atom.Section, atom.Article, atom.Center, atom.Br, atom.Pre, atom.Blockquote:
		p.end()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.end()
		if by > 0 {
			p.block.Kind, p.block.Level = Heading, int(tag.String()[1]-'0')
		}
	case atom.Ul, atom.Ol:
		p.end()
		p.indent = min(max(p.indent+by, 0), deepest)
	case atom.Li:
		p.end()
		if by > 0 {
			p.block.Marker = "•"
		}
	case atom.Td:
		p.bold = 0
		p.block.add(" ", Style{})
	case atom.Hr:
		p.end()
		p.made = append(p.made, Block{Kind: Rule})
	}
}

func href(token html.Token, by int) string {
	for _, a := range token.Attr {
		if a.Key == "href" && by > 0 {
			return a.Val
		}
	}
	return ""
}

func (p *page) words(text string) {
	if p.silent > 0 {
		return
	}
	words := strings.Join(strings.Fields(text), " ")
	if len(p.block.Runs) > 0 && startsWithSpace(text) {
		words = " " + words
	}
	if words != " " && words != "" && startsWithSpace(text[len(text)-1:]) {
		words += " "
	}
	p.block.add(words, Style{Bold: p.bold > 0, Italic: p.italic > 0, Code: p.code > 0, Link: p.link})
}

func startsWithSpace(text string) bool { return text != strings.TrimLeft(text, " \t\n\r") }

func (p *page) end() {
	if strings.TrimSpace(p.block.Text()) != "" {
		p.block.Indent = p.indent
		p.made = append(p.made, p.block)
	}
	p.block = Block{}
}
