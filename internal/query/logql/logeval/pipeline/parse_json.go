package pipeline

import (
	"errors"

	"github.com/grafana/jsonparser"
)

// jsonParser makes a label of every text, number and boolean of an object; those of objects
// within have the names of the path. Lists and nulls give none.
type jsonParser struct {
	buf    []byte
	prefix string
	line   *line
	names  jsonNames
}

// stop ends the reading of a line that is not broken.
type stop string

const (
	complete stop = "all that is wanted has been found"
	rejected stop = "a label filter drops the line"
)

func (s stop) Error() string { return string(s) }

func (p *jsonParser) run(l *line) bool {
	if l.wanted.none(l) {
		return true
	}
	p.line, p.prefix = l, ""
	p.buf = append(p.buf[:0], l.text...)
	err := jsonparser.ObjectEach(p.buf, p.field)
	if errors.Is(err, rejected) {
		return false
	}
	if err != nil && !errors.Is(err, complete) {
		l.parserFails(jsonError, err)
	}
	return true
}

// jsonError is the error of json and unpack.
const jsonError = "JSONParserErr"

func (p *jsonParser) field(key, value []byte, kind jsonparser.ValueType, _ int) error {
	switch kind {
	case jsonparser.Object:
		return p.object(key, value)
	case jsonparser.String, jsonparser.Number, jsonparser.Boolean:
		if !p.value(p.names.join(p.prefix, key), value, kind) {
			return rejected
		}
	}
	if p.line.wanted.complete(p.line) {
		return complete
	}
	return nil
}

func (p *jsonParser) object(key, value []byte) error {
	outer := p.prefix
	defer func() { p.prefix = outer }()
	if p.prefix = p.names.join(p.prefix, key); !p.line.wanted.prefix(p.prefix) {
		return nil
	}
	return jsonparser.ObjectEach(value, p.field)
}

// value sets a label; it is false when a filter drops the line.
func (p *jsonParser) value(name string, value []byte, kind jsonparser.ValueType) bool {
	if name == "" {
		return true
	}
	if name = p.line.ownName(name); p.line.skips(name) {
		return true
	}
	text := string(value)
	if kind == jsonparser.String {
		text = unescape(value)
	}
	return p.line.take(name, text)
}

// unescape gives nothing for a text with a bad escape.
func unescape(b []byte) string {
	var stack [64]byte // most texts are short
	out, err := jsonparser.Unescape(b, stack[:])
	if err != nil {
		return ""
	}
	return valid(string(out))
}
