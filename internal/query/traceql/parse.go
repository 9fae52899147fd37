package traceql

import (
	"fmt"
	"strings"
	"unicode"
)

// Query is a parsed TraceQL query.
type Query struct {
	Root  *Pipeline
	Hints []Hint
}

// Hint is one setting of with(name=value).
type Hint struct {
	Pos   int
	Name  string
	Value *Static
}

// Queries are short; the limit bounds the depth of operator chains.
const maxQueryLen = 128 * 1024

// Parse reads a query; the error is always an *Error.
// A trace ID alone is not TraceQL: see IsTraceID.
func Parse(query string) (*Query, error) {
	if len(query) > maxQueryLen {
		msg := fmt.Sprintf("unexpected query of %d bytes, expected at most %d", len(query), maxQueryLen)
		return nil, &Error{Pos: maxQueryLen, Msg: msg}
	}
	if IsTraceID(query) {
		pos := len(query) - len(strings.TrimLeftFunc(query, unicode.IsSpace))
		return nil, &Error{Pos: pos, Msg: "unexpected trace ID, expected a spanset such as { trace:id = \"...\" }"}
	}
	p := &parser{toks: lex(query)}
	q := &Query{Root: p.pipeline(), Hints: p.hints()}
	if p.peek().kind != kindEOF {
		p.unexpected("an operator, a pipe or the end of the query")
	}
	if p.err != nil {
		return nil, p.err
	}
	return q, nil
}

// hints reads with(most_recent=true) at the end of a query.
func (p *parser) hints() []Hint {
	if !p.acceptWord("with") {
		return nil
	}
	var out []Hint
	p.expectOp("(", "after with")
	for more := true; more; more = p.acceptOp(",") {
		out = append(out, p.hint())
	}
	p.expectOp(")", "after the hints")
	return out
}

func (p *parser) hint() Hint {
	t := p.peek()
	if t.kind != kindIdent {
		p.unexpected("the name of a hint")
	}
	p.next()
	p.expectOp("=", "after the name of the hint")
	return Hint{Pos: t.pos, Name: t.text, Value: p.static("a value")}
}
