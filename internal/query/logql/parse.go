package logql

import "fmt"

// Query is a parsed LogQL query.
type Query struct {
	Root Expr
}

// Loki's own limit; it also bounds the depth of operator chains.
const maxQueryLen = 128 * 1024

// Parse reads a query; the error is always an *Error.
func Parse(query string) (*Query, error) {
	if len(query) > maxQueryLen {
		msg := fmt.Sprintf("unexpected query of %d bytes, expected at most %d", len(query), maxQueryLen)
		return nil, &Error{Pos: maxQueryLen, Msg: msg}
	}
	p := &parser{toks: lex(query)}
	root := p.expr(1)
	p.end()
	p.checkLog(root)
	if p.err != nil {
		return nil, p.err
	}
	return &Query{Root: root}, nil
}

// end expects nothing more.
func (p *parser) end() {
	if p.peek().kind != kindEOF {
		p.unexpected("an operator or the end of the query")
	}
}

// checkLog rejects a log query that ends in unwrap.
func (p *parser) checkLog(root Expr) {
	pl, ok := root.(*Pipeline)
	if p.err != nil || !ok {
		return
	}
	for _, s := range pl.Stages {
		if u, ok := s.(*Unwrap); ok {
			p.fail(u.Pos, "unexpected unwrap in a log query, expected it in a range aggregation")
		}
	}
}
