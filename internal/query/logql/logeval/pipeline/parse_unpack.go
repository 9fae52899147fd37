package pipeline

import (
	"errors"

	"github.com/grafana/jsonparser"
	"github.com/prometheus/prometheus/model/labels"
)

// unpackParser undoes what Promtail's pack stage has done: the line is in _entry, the rest is labels.
type unpackParser struct {
	line   *line
	labels []labels.Label
	entry  string
	packed bool
}

func (p *unpackParser) run(l *line) bool {
	if l.text == "" || l.wanted.none(l) {
		return true
	}
	if l.text[0] != '{' {
		l.parserFails(jsonError, errors.New("expecting json object(6), but it is not"))
		return true
	}
	p.line, p.labels, p.packed = l, p.labels[:0], false
	if err := jsonparser.ObjectEach([]byte(l.text), p.field); err != nil {
		l.parserFails(jsonError, err)
		return true
	}
	return !p.packed || p.unpack(l)
}

// field keeps texts; what else there is, is no label of pack.
func (p *unpackParser) field(key, value []byte, kind jsonparser.ValueType, _ int) error {
	if kind != jsonparser.String {
		return nil
	}
	if string(key) == "_entry" {
		entry, err := jsonparser.Unescape(value, nil)
		p.entry, p.packed = string(entry), true
		return err
	}
	if name := p.line.ownName(string(key)); !p.line.skips(name) {
		p.labels = append(p.labels, labels.Label{Name: labelName(name), Value: unescape(value)})
	}
	return nil
}

func (p *unpackParser) unpack(l *line) bool {
	l.text = p.entry
	for _, label := range p.labels {
		if !l.take(label.Name, label.Value) {
			return false
		}
	}
	return true
}
