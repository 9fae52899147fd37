package logql

import "strconv"

type kind int

const (
	kindEOF kind = iota
	kindBad      // val holds the message
	kindIdent
	kindString // val holds the unquoted text
	kindNumber
	kindDuration
	kindBytes
	kindRange    // val holds the text between the brackets
	kindVariable // a Grafana variable outside a string
	kindFlag     // --strict
	kindOp
)

type token struct {
	kind kind
	pos  int
	text string // as written
	val  string
}

// describe names the token in an error message.
func (t token) describe() string {
	switch t.kind {
	case kindEOF:
		return "end of query"
	case kindString:
		return "string " + shorten(t.text)
	case kindRange:
		return "range " + shorten(t.text)
	}
	return strconv.Quote(t.text)
}

// shorten keeps messages on one line.
func shorten(s string) string {
	const limit = 40
	if len(s) > limit {
		s = s[:limit] + "..."
	}
	return strconv.QuoteToGraphic(s)
}
