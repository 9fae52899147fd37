package traceql

import (
	"strconv"
	"strings"
)

// printer writes the canonical format: one line, one space between parts.
type printer struct{ strings.Builder }

func (w *printer) add(parts ...string) {
	for _, s := range parts {
		w.WriteString(s)
	}
}

// quote prefers backticks where double quotes would need escapes.
func (w *printer) quote(s string) {
	if strings.ContainsAny(s, `\"`) && strconv.CanBackquote(s) {
		w.add("`", s, "`")
		return
	}
	w.add(strconv.Quote(s))
}

// binary writes two nodes with an operator between them.
func (w *printer) binary(lhs Node, op string, rhs Node) {
	lhs.write(w)
	w.add(" ", op, " ")
	rhs.write(w)
}

// list writes nodes with a comma between them.
func list[T Node](w *printer, nodes []T) {
	for i, n := range nodes {
		if i > 0 {
			w.add(", ")
		}
		n.write(w)
	}
}

// name writes an attribute, in quotes when it would read as something else.
func (w *printer) name(scope, name string) {
	plain := scope + "." + name
	toks := lex(plain)
	if len(toks) == 2 && toks[0].kind == kindAttribute && toks[0].scope == scope && toks[0].val == name {
		w.add(plain)
		return
	}
	w.add(scope, `."`, strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(name), `"`)
}
