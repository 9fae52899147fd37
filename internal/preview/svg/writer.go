// Package svg writes SVG: elements, paths and text that is measured without a font. What
// it is given is text, never markup; the same calls give the same bytes.
package svg

import "strconv"

// Writer collects elements.
type Writer struct {
	out    []byte
	prefix string
	ids    int
}

// New makes a writer whose ids begin with a prefix, so that several drawings can stand in
// one page.
func New(prefix string) *Writer { return &Writer{prefix: prefix} }

// Bytes is what was written so far.
func (w *Writer) Bytes() []byte { return w.out }

// ID makes a new id.
func (w *Writer) ID() string {
	w.ids++
	return w.prefix + strconv.Itoa(w.ids)
}

// Open begins an element. Attributes are names and values in turn: a string, a number or
// a Path; an empty string leaves the attribute out.
func (w *Writer) Open(tag string, attributes ...any) {
	w.start(tag, attributes)
	w.out = append(w.out, '>')
}

// Leaf is an element without content.
func (w *Writer) Leaf(tag string, attributes ...any) {
	w.start(tag, attributes)
	w.out = append(w.out, "/>"...)
}

// Close ends an element.
func (w *Writer) Close(tag string) {
	w.out = append(w.out, "</"...)
	w.out = append(w.out, tag...)
	w.out = append(w.out, '>')
}

// Words are the text in an element.
func (w *Writer) Words(text string) { w.out = appendEscaped(w.out, text) }

// Text is a line of text whose baseline begins at x, y.
func (w *Writer) Text(x, y float64, text string, attributes ...any) {
	w.Open("text", append([]any{"x", x, "y", y}, attributes...)...)
	w.Words(text)
	w.Close("text")
}

// Title is what a pointer over the element around it shows.
func (w *Writer) Title(text string) {
	w.Open("title")
	w.Words(text)
	w.Close("title")
}

// Splice puts in what another writer wrote.
func (w *Writer) Splice(drawn []byte) { w.out = append(w.out, drawn...) }

func (w *Writer) start(tag string, attributes []any) {
	w.out = append(w.out, '<')
	w.out = append(w.out, tag...)
	for i := 0; i+1 < len(attributes); i += 2 {
		w.attribute(attributes[i].(string), attributes[i+1])
	}
}

func (w *Writer) attribute(name string, value any) {
	if value == "" {
		return
	}
	w.out = append(w.out, ' ')
	w.out = append(w.out, name...)
	w.out = append(w.out, '=', '"')
	w.out = appendValue(w.out, value)
	w.out = append(w.out, '"')
}

func appendValue(out []byte, value any) []byte {
	switch v := value.(type) {
	case string:
		return appendEscaped(out, v)
	case float64:
		return appendNumber(out, v, 100)
	case int:
		return strconv.AppendInt(out, int64(v), 10)
	case *Path:
		return append(out, v.out...)
	}
	return out
}
