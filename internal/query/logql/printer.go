package logql

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

// value writes a variable as it stands and quotes everything else.
func (w *printer) value(s string, bare bool) {
	if bare {
		w.add(s)
		return
	}
	w.quote(s)
}

func (w *printer) ip(addr string) {
	w.add("ip(")
	w.quote(addr)
	w.add(")")
}

// list writes items with a comma between them.
func list[T any](w *printer, items []T, write func(T)) {
	for i, item := range items {
		if i > 0 {
			w.add(", ")
		}
		write(item)
	}
}

func (w *printer) labels(refs []LabelRef) {
	w.add("(")
	list(w, refs, func(r LabelRef) { w.add(r.Name) })
	w.add(")")
}

// matcher writes name="value"; a name alone has no operator.
func (w *printer) matcher(name, op, value string, bare bool) {
	w.add(name, op)
	if op != "" {
		w.value(value, bare)
	}
}

func format(write func(*printer)) string {
	w := &printer{}
	write(w)
	return w.String()
}
