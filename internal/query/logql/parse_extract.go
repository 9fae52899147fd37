package logql

import (
	"regexp/syntax"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// extraction reads the flags and parameters of json or logfmt.
func (p *parser) extraction(name string, pos int) Stage {
	s := &Parser{Pos: pos, Name: name}
	for p.peek().kind == kindFlag {
		s.Flags = append(s.Flags, p.parserFlag(name))
	}
	for p.atExtraction() {
		s.Params = append(s.Params, p.param())
		if !p.acceptOp(",") {
			break
		}
		if !p.atExtraction() {
			p.unexpected("a label name after the comma")
		}
	}
	return s
}

func (p *parser) atExtraction() bool {
	t := p.peek()
	return t.kind == kindVariable || t.kind == kindIdent && !isReserved(t.text)
}

func (p *parser) parserFlag(name string) string {
	t := p.peek()
	if name != "logfmt" || t.text != "--strict" && t.text != "--keep-empty" {
		p.unexpected("a parser flag: logfmt has --strict and --keep-empty")
	}
	return p.next().text
}

// param reads label="expression"; a name alone extracts the field of that name.
func (p *parser) param() Extraction {
	name := p.label("a label name")
	e := Extraction{Pos: name.Pos, Label: name.Name, Expr: name.Name}
	if p.acceptOp("=") {
		e.Expr = p.str("an expression in quotes").val
	}
	return e
}

// captures reads the expression of regexp or pattern.
func (p *parser) captures(name string, pos int) Stage {
	t := p.str("an expression in quotes after " + name)
	s := &Parser{Pos: pos, Name: name, Expr: t.val}
	read := p.patternNames
	if name == "regexp" {
		read = p.regexpNames
	}
	names := read(t)
	for _, n := range names {
		s.Captures = append(s.Captures, LabelRef{Pos: t.pos, Name: n})
	}
	if len(names) == 0 && !variable.In(t.val) {
		p.fail(t.pos, "unexpected "+name+" without a named capture, expected at least one")
	}
	return s
}

// regexpNames lists the named groups of an expression.
func (p *parser) regexpNames(t token) []string {
	re, err := syntax.Parse(t.val, syntax.Perl)
	if err != nil {
		p.checkRegex(t.pos, t.val)
		return nil
	}
	var out []string
	for _, n := range re.CapNames() {
		if n != "" {
			out = append(out, n)
		}
	}
	return out
}
