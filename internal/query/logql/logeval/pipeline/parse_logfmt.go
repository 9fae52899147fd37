package pipeline

import (
	"slices"
)

// logfmtParser makes a label of every pair with a value.
type logfmtParser struct {
	strict, keepEmpty bool
}

func newLogfmtParser(flags []string) stage {
	return &logfmtParser{strict: slices.Contains(flags, "--strict"), keepEmpty: slices.Contains(flags, "--keep-empty")}
}

const logfmtError = "LogfmtParserErr"

func (p *logfmtParser) run(l *line) bool {
	if l.wanted.none(l) {
		return true
	}
	d := &logfmt{text: l.text}
	for !d.done() {
		if !d.next() {
			if p.strict {
				break
			}
			continue
		}
		if !p.pair(l, d) {
			return false
		}
		if l.wanted.complete(l) {
			break
		}
	}
	return p.end(l, d)
}

// pair sets the label of a pair; it is false when a filter drops the line.
func (p *logfmtParser) pair(l *line, d *logfmt) bool {
	name := labelName(d.key)
	if name == "" {
		return true
	}
	if name = l.ownName(name); l.skips(name) || d.value == "" && !p.keepEmpty {
		return true
	}
	return l.take(name, valid(d.value))
}

// end leaves the fault of a strict parser on the line.
func (p *logfmtParser) end(l *line, d *logfmt) bool {
	if !p.strict || d.err == nil {
		return true
	}
	l.parserFails(logfmtError, d.err)
	return l.wanted.keeps(l, ErrorLabel)
}
