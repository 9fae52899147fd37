package pipeline

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// logfmt reads key=value pairs. It goes on after a fault, of which it keeps the last.
type logfmt struct {
	text       string
	pos        int
	key, value string
	err        error
}

// next reads a pair; it is false at a fault and at the end.
func (d *logfmt) next() bool {
	d.key, d.value = "", ""
	for d.pos < len(d.text) && d.text[d.pos] <= ' ' {
		d.pos++
	}
	return d.pos < len(d.text) && d.readKey()
}

func (d *logfmt) done() bool { return d.pos >= len(d.text) }

func (d *logfmt) readKey() bool {
	start := d.pos
	for d.pos < len(d.text) && d.text[d.pos] > ' ' && d.text[d.pos] != '=' && d.text[d.pos] != '"' {
		d.pos++
	}
	d.key = d.text[start:d.pos]
	stop := d.at()
	if stop == '"' || stop == '=' && d.key == "" {
		d.key = ""
		return d.unexpected(stop)
	}
	if strings.ContainsRune(d.key, utf8.RuneError) {
		d.key = ""
		d.fault("invalid key")
		if stop == '=' {
			d.skip()
		}
		return false
	}
	return stop != '=' || d.readValue()
}

// readValue reads what follows the equals sign; nothing is a value too.
func (d *logfmt) readValue() bool {
	d.pos++
	if d.at() == '"' {
		return d.readQuoted()
	}
	start := d.pos
	for d.pos < len(d.text) && d.text[d.pos] > ' ' {
		if c := d.text[d.pos]; c == '=' || c == '"' {
			return d.unexpected(c)
		}
		d.pos++
	}
	d.value = d.text[start:d.pos]
	return true
}

// at is the byte at this place, a space at the end.
func (d *logfmt) at() byte {
	if d.done() {
		return ' '
	}
	return d.text[d.pos]
}

func (d *logfmt) unexpected(c byte) bool {
	d.fault(fmt.Sprintf("unexpected %q", c))
	d.skip()
	return false
}

func (d *logfmt) fault(msg string) {
	d.err = fmt.Errorf("logfmt syntax error at pos %d : %s", d.pos+1, msg)
}

// skip passes over the rest of a broken pair.
func (d *logfmt) skip() {
	for !d.done() && d.text[d.pos] > ' ' {
		d.pos++
	}
}
