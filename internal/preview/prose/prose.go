// Package prose reads Markdown and HTML as blocks of text with styles. What is no text, such
// as scripts, does not come through.
package prose

import "strings"

// Kind is what a block is.
type Kind int

const (
	Paragraph Kind = iota
	Heading
	Code
	Rule
	// Row is a row of a table; its cells are runs with tabs between them.
	Row
)

// Block is a paragraph or alike.
type Block struct {
	Kind Kind
	// Level of a heading, from 1.
	Level int
	// Indent is how deep in lists and quotes it stands.
	Indent int
	// Marker is what stands before the item of a list.
	Marker string
	// Quoted is when it is somebody else's words.
	Quoted bool
	Runs   []Run
}

// Run is text of one style.
type Run struct {
	Text string
	Style
}

// Style of text. Link is where it leads.
type Style struct {
	Bold, Italic, Code bool
	Link               string
}

// mostText of a panel can be read; more is cut off.
const mostText = 50_000

func cut(text string) string {
	if len(text) > mostText {
		return strings.ToValidUTF8(text[:mostText], "") + "…"
	}
	return text
}

// Text is what a block says, without styles.
func (b Block) Text() string {
	var out strings.Builder
	for _, run := range b.Runs {
		out.WriteString(run.Text)
	}
	return out.String()
}

// add puts text behind, to the run before if it has the same style.
func (b *Block) add(text string, style Style) {
	if text == "" {
		return
	}
	if last := len(b.Runs) - 1; last >= 0 && b.Runs[last].Style == style {
		b.Runs[last].Text += text
		return
	}
	b.Runs = append(b.Runs, Run{text, style})
}
