package pipeline

import (
	"slices"
	"time"

	"github.com/prometheus/prometheus/model/labels"
)

// The labels in which a line carries what went wrong.
const (
	ErrorLabel         = "__error__"
	errorDetailsLabel  = "__error_details__"
	preserveErrorLabel = "__preserve_error__"
)

// Entry is a line as Loki has stored it.
type Entry struct {
	Time     int64 // nanoseconds since 1970
	Text     string
	Labels   labels.Labels // of the stream
	Metadata labels.Labels // structured metadata
}

// line is an entry on its way through the stages.
type line struct {
	time     int64
	text     string
	base     labels.Labels
	metadata []labels.Label
	parsed   []labels.Label
	deleted  []string
	gone     []string // parsed and deleted: no parser brings it back
	err      string
	details  string
	wanted   *wanted
}

// Text and Time are for templates.
func (l *line) Text() string { return l.text }

func (l *line) Time() time.Time { return time.Unix(0, l.time).UTC() }

// start takes the next entry; what the line before it has allocated is used again.
func (l *line) start(e Entry) {
	l.time, l.text, l.base = e.Time, e.Text, e.Labels
	l.metadata, l.parsed = l.metadata[:0], l.parsed[:0]
	l.deleted, l.gone = l.deleted[:0], l.gone[:0]
	l.err, l.details = "", ""
	e.Metadata.Range(l.addMetadata)
}

func (l *line) addMetadata(m labels.Label) {
	if l.base.Has(m.Name) {
		m.Name += extracted
	}
	switch m.Name {
	case ErrorLabel:
		l.err = m.Value
	case errorDetailsLabel:
		l.details = m.Value
	default:
		l.metadata = put(l.metadata, m.Name, m.Value)
	}
}

// get does not see the error labels, as nothing of Loki but a string filter does.
func (l *line) get(name string) (string, bool) {
	if i := index(l.metadata, name); i >= 0 {
		return l.metadata[i].Value, true
	}
	if i := index(l.parsed, name); i >= 0 {
		return l.parsed[i].Value, true
	}
	if slices.Contains(l.deleted, name) {
		return "", false
	}
	value := l.base.Get(name)
	return value, value != ""
}

// set gives a label a value, whatever had its name before.
func (l *line) set(name, value string) {
	l.metadata = remove(l.metadata, name)
	l.parsed = put(l.parsed, name, value)
}

func (l *line) delete(name string) {
	l.metadata = remove(l.metadata, name)
	if index(l.parsed, name) >= 0 {
		l.parsed = remove(l.parsed, name)
		l.gone = append(l.gone, name)
	}
	l.deleted = append(l.deleted, name)
}

// fail leaves an error on the line; the line goes on.
func (l *line) fail(kind string, err error) {
	l.err = kind
	if err != nil {
		l.details = err.Error()
	}
}
