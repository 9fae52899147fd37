package gocode

import "strings"

// literal is a composite literal that is written field by field.
type literal struct {
	kind  string
	lines []string
}

func newLiteral(kind string) *literal { return &literal{kind: kind} }

// set writes a field, unless its code is empty: empty fields are left out.
func (l *literal) set(name, code string) { l.setNoted(name, code, "") }

// setNoted writes a field with a remark behind it.
func (l *literal) setNoted(name, code, remark string) {
	if code == "" {
		return
	}
	line := name + ": " + code + ","
	if remark != "" {
		line += " // " + printable(remark)
	}
	l.lines = append(l.lines, line)
}

// note writes comments, one for each text.
func (l *literal) note(texts ...string) {
	for _, text := range texts {
		l.lines = append(l.lines, comment(text))
	}
}

func (l *literal) code() string {
	if len(l.lines) == 0 {
		return l.kind + "{}"
	}
	return l.kind + "{\n" + strings.Join(l.lines, "\n") + "\n}"
}

// optional is the code of a literal that says something, else nothing.
func (l *literal) optional() string {
	if len(l.lines) == 0 {
		return ""
	}
	return l.code()
}

// add writes an element of a list.
func (l *literal) add(code string) { l.lines = append(l.lines, code+",") }

// element is the literal as an element of a list, whose type need not be repeated.
func (l *literal) element() string { return (&literal{lines: l.lines}).code() }
