package logql

import "github.com/ltv-assistant/obsgen/internal/query/variable"

// numericValue reads a number, a duration, a size or a variable, with a sign.
func (p *parser) numericValue() Value {
	v := Value{Pos: p.peek().pos}
	sign := p.sign()
	t := p.peek()
	v.Text = sign + t.text
	switch t.kind {
	case kindNumber:
		v.Kind = NumberValue
		v.Number, _ = parseNumber(t.text)
	case kindDuration:
		d, _ := parseDuration(t.text)
		v.Kind, v.Number = DurationValue, d.Seconds()
	case kindBytes:
		v.Kind = BytesValue
		v.Number, _ = parseBytes(t.text)
	case kindVariable:
		v.Kind = VariableValue
	default:
		p.unexpected("a string, a number, a duration, a size or ip()")
	}
	p.next()
	return v.signed(sign)
}

func (v Value) signed(sign string) Value {
	if sign == "-" {
		v.Number = -v.Number
	}
	return v
}

// sign reads + or -; a plus changes nothing and is not kept.
func (p *parser) sign() string {
	if p.acceptOp("-") {
		return "-"
	}
	p.acceptOp("+")
	return ""
}

// numberLiteral reads a number with a sign, or a variable.
func (p *parser) numberLiteral(what string) *NumberLiteral {
	n := &NumberLiteral{Pos: p.peek().pos}
	sign := p.sign()
	t := p.peek()
	if t.kind != kindNumber && t.kind != kindVariable {
		p.unexpected(what)
		return n
	}
	p.next()
	n.Text, n.Variable = sign+t.text, t.kind == kindVariable
	n.Value, _ = parseNumber(t.text)
	if sign == "-" {
		n.Value = -n.Value
	}
	return n
}

// offset reads a duration after the word offset, or returns nil.
func (p *parser) offset() *Duration {
	if !p.acceptWord("offset") {
		return nil
	}
	pos := p.peek().pos
	sign := p.sign()
	t := p.peek()
	if t.kind != kindDuration && t.kind != kindVariable {
		p.unexpected("a duration after offset")
	}
	p.next()
	d := newDuration(pos, sign+t.text)
	return &d
}

// newDuration reads a text known to be a duration or to hold a variable.
func newDuration(pos int, text string) Duration {
	d := Duration{Pos: pos, Text: text, Variable: variable.In(text)}
	if text != "" && text[0] == '-' {
		v, _ := parseDuration(text[1:])
		d.Value = -v
		return d
	}
	d.Value, _ = parseDuration(text)
	return d
}
