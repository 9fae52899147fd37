package pipeline

import (
	"slices"
	"strings"
)

// wanted is what the rest of a query reads of a line: parsers extract nothing else, and stop
// when they have it.
type wanted struct {
	nothing bool
	names   []string // none means every label
	early   []earlyFilter
}

// earlyFilter is a label filter that a parser asks as soon as it has the label.
type earlyFilter struct {
	name string
	cond condition
}

// none reports whether a parser has nothing left to do.
func (w *wanted) none(l *line) bool { return w.nothing || w.complete(l) }

// complete reports whether all that is wanted has been parsed.
func (w *wanted) complete(l *line) bool {
	for _, name := range w.names {
		if !l.parsedBefore(name) {
			return false
		}
	}
	return len(w.names) > 0
}

func (w *wanted) label(name string) bool {
	return len(w.names) == 0 || slices.Contains(w.names, name)
}

func (w *wanted) prefix(prefix string) bool {
	return len(w.names) == 0 || slices.ContainsFunc(w.names, func(n string) bool { return strings.HasPrefix(n, prefix) })
}

// skips reports whether a parser passes over a label.
func (l *line) skips(name string) bool { return !l.wanted.label(name) || l.parsedBefore(name) }

// take sets a parsed label; it is false when a filter of that label drops the line.
func (l *line) take(name, value string) bool {
	l.set(name, value)
	return l.wanted.keeps(l, name)
}

// keeps asks the first filter of the label only, as Loki does.
func (w *wanted) keeps(l *line, name string) bool {
	for _, f := range w.early {
		if f.name == name {
			return f.cond.holds(l)
		}
	}
	return true
}

// parserFails leaves a parser's error. Where the query reads __error__ itself, a series may have it.
func (l *line) parserFails(kind string, err error) {
	l.fail(kind, err)
	if slices.Contains(l.wanted.names, ErrorLabel) {
		l.set(preserveErrorLabel, "true")
	}
}
