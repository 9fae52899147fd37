package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// logfmtFields makes labels of some keys of a line.
type logfmtFields struct {
	labels, keys []string
	strict       bool
}

func newLogfmtFields(s *logql.Parser) (stage, error) {
	p := &logfmtFields{strict: slices.Contains(s.Flags, "--strict")}
	for _, e := range s.Params {
		key, ok := logfmtKey(strings.TrimSpace(e.Expr))
		if !ok {
			return nil, fmt.Errorf("cannot parse expression [%s]: expected a key of letters, digits and underscores, or one in quotes", e.Expr)
		}
		p.labels, p.keys = append(p.labels, e.Label), append(p.keys, key)
	}
	return p, nil
}

// logfmtKey takes other characters in quotes only.
func logfmtKey(expr string) (string, bool) {
	if n := len(expr); n >= 2 && expr[0] == '"' && expr[n-1] == '"' {
		return expr[1 : n-1], !strings.Contains(expr[1:n-1], `"`)
	}
	return expr, expr != "" && expr == labelName(expr)
}

// run gives every label a value, an empty one where the line has none.
func (p *logfmtFields) run(l *line) bool {
	if l.wanted.none(l) {
		return true
	}
	for _, name := range p.labels {
		if l.ownName(name) == name {
			l.set(name, "")
		}
	}
	d := &logfmt{text: l.text}
	p.scan(l, d)
	if p.strict && d.err != nil {
		l.parserFails(logfmtError, d.err)
	}
	return true
}

func (p *logfmtFields) scan(l *line, d *logfmt) {
	for !d.done() {
		ok := d.next()
		switch {
		case !ok && p.strict:
			return
		case ok && !p.pair(l, labelName(d.key), d.value):
			return
		}
	}
}

// pair is false when nothing more is wanted.
func (p *logfmtFields) pair(l *line, key, value string) bool {
	asked := slices.Contains(p.labels, key)
	if key == "" || !asked && l.skips(key) {
		return true
	}
	if i := slices.Index(p.keys, key); i >= 0 {
		key = p.labels[i]
	} else if !asked {
		return true
	}
	if strings.ContainsRune(value, utf8.RuneError) {
		value = ""
	}
	if own := l.ownName(key); own != key {
		if key = own; l.skips(key) {
			return false
		}
	}
	l.set(key, value)
	return !l.wanted.complete(l)
}
