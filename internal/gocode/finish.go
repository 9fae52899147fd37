package gocode

import (
	"errors"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// finished is the code of a literal, unless something was wrong with the fields.
func finished(what, name string, l *literal, f *fields) (string, error) {
	err := f.err()
	if name == "" && err == nil {
		err = errors.New("it has neither a name nor a title; read it from Grafana again")
	}
	if name != "" {
		what += " " + quoted(shortened(name))
	}
	if err != nil {
		return "", failed(what, err)
	}
	return formatted(l.code())
}

// shortened keeps a name in an error readable.
func shortened(name string) string {
	if runes := []rune(name); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return name
}

// noteLeft shows what a definition cannot say, as far as it stands in the masked form: a
// value may be a secret.
func (l *literal) noteLeft(f *fields, masked resource.Object) {
	for _, key := range resource.Keys(f.left()) {
		shown := "(not shown)"
		if value, ok := masked[key]; ok {
			shown = asJSON(value)
		}
		l.note("Not in the definition: " + f.at + key + " = " + shown)
	}
}
