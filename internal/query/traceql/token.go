package traceql

import "strconv"

type kind int

const (
	kindEOF   kind = iota
	kindBad        // val holds the message
	kindIdent      // a keyword, a function or an intrinsic such as span:id
	kindAttribute
	kindString // val holds the unquoted text
	kindNumber
	kindDuration
	kindVariable // a Grafana variable outside a string
	kindOp
)

type token struct {
	kind kind
	pos  int
	text string // as written
	val  string
	// scope of an attribute, without its period
	scope string
}

// describe names the token in an error message.
func (t token) describe() string {
	switch t.kind {
	case kindEOF:
		return "end of query"
	case kindString:
		return "string " + shorten(t.text)
	}
	return shorten(t.text)
}

// shorten keeps messages on one line.
func shorten(s string) string {
	const limit = 40
	if len(s) > limit {
		s = s[:limit] + "..."
	}
	return strconv.QuoteToGraphic(s)
}
