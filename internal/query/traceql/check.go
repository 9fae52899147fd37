package traceql

import (
	"errors"
	"regexp/syntax"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// wantBool rejects { duration }; an attribute may be a boolean.
func (p *parser) wantBool(e Expr) {
	if p.err != nil {
		return
	}
	if k := e.kind(); k != "" && k != BoolValue {
		p.fail(e.Position(), "unexpected "+string(k)+" alone, expected a comparison")
	}
}

// checkTypes rejects what Tempo cannot compare, such as status = "error".
func (p *parser) checkTypes(op token, b *Binary) {
	switch level := precedence(b.Op); {
	case level < 3:
		p.wantBool(b.LHS)
		p.wantBool(b.RHS)
	case isRegex(b.Op):
		p.checkRegex(op, b)
	case !sameType(b):
		p.fail(op.pos, "unexpected "+b.Op+" between "+kindName(b.LHS)+" and "+kindName(b.RHS)+", expected one type")
	}
}

// checkRegex wants strings, and an expression that compiles.
func (p *parser) checkRegex(op token, b *Binary) {
	if !isText(b.LHS.kind()) || !isText(b.RHS.kind()) {
		p.fail(op.pos, "unexpected "+b.Op+" between "+kindName(b.LHS)+" and "+kindName(b.RHS)+", expected strings")
	}
	s, ok := b.RHS.(*Static)
	if !ok || s.Kind != StringValue || variable.In(s.Text) {
		return
	}
	if _, err := syntax.Parse(s.Text, syntax.Perl); err != nil {
		p.fail(s.Pos, "unexpected regular expression ("+regexFault(err)+"), expected Go syntax")
	}
}

// regexFault drops the package name and flattens the message.
func regexFault(err error) string {
	var e *syntax.Error
	if !errors.As(err, &e) {
		return "bad expression"
	}
	return e.Code.String() + ": " + shorten(e.Expr)
}
