package traceql

import "fmt"

// parser reads tokens; after the first error it sees only the end of the query,
// so every loop ends and callers need no error checks.
type parser struct {
	toks   []token
	i      int
	depth  int
	scalar bool // aggregates are allowed, for this is a scalar filter
	err    *Error
}

func (p *parser) peek() token {
	if p.err != nil {
		return token{kind: kindEOF}
	}
	return p.toks[p.i]
}

func (p *parser) next() token {
	t := p.peek()
	if p.err == nil && p.i+1 < len(p.toks) {
		p.i++
	}
	return t
}

func (p *parser) isOp(op string) bool {
	t := p.peek()
	return t.kind == kindOp && t.text == op
}

func (p *parser) acceptOp(op string) bool {
	if !p.isOp(op) {
		return false
	}
	p.next()
	return true
}

// expectOp names what the operator closes or separates in its message.
func (p *parser) expectOp(op, where string) {
	if !p.acceptOp(op) {
		p.unexpected(fmt.Sprintf("%q %s", op, where))
	}
}

// isWord compares with a keyword or a function name.
func (p *parser) isWord(word string) bool {
	t := p.peek()
	return t.kind == kindIdent && t.text == word
}

func (p *parser) acceptWord(word string) bool {
	if !p.isWord(word) {
		return false
	}
	p.next()
	return true
}

// unexpected fails at the next token.
func (p *parser) unexpected(expected string) {
	t := p.peek()
	if t.kind == kindBad {
		p.fail(t.pos, t.val)
		return
	}
	p.fail(t.pos, "unexpected "+t.describe()+", expected "+expected)
}

// fail keeps the first error.
func (p *parser) fail(pos int, msg string) {
	if p.err == nil {
		p.err = &Error{Pos: pos, Msg: msg}
	}
}

// enter limits nesting, so that no query exhausts the stack.
func (p *parser) enter() bool {
	const limit = 200
	p.depth++
	if p.depth > limit {
		p.unexpected(fmt.Sprintf("at most %d levels of nesting", limit))
	}
	return p.err == nil
}

func (p *parser) leave() { p.depth-- }
