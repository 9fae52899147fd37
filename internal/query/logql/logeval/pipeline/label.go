package pipeline

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"
)

func index(list []labels.Label, name string) int {
	return slices.IndexFunc(list, func(l labels.Label) bool { return l.Name == name })
}

func has(list []labels.Label, name string) bool { return index(list, name) >= 0 }

// put replaces the value of a name, or appends it.
func put(list []labels.Label, name, value string) []labels.Label {
	if i := index(list, name); i >= 0 {
		list[i].Value = value
		return list
	}
	return append(list, labels.Label{Name: name, Value: value})
}

func remove(list []labels.Label, name string) []labels.Label {
	if i := index(list, name); i >= 0 {
		return slices.Delete(list, i, i+1)
	}
	return list
}

// changed reports whether the line has other labels than its stream.
func (l *line) changed() bool {
	return len(l.deleted) > 0 || len(l.metadata) > 0 || len(l.parsed) > 0 || l.err != ""
}

// labels appends every label of the line, in no order.
func (l *line) labels(out []labels.Label) []labels.Label {
	l.base.Range(func(b labels.Label) {
		if !slices.Contains(l.deleted, b.Name) && !has(l.metadata, b.Name) && !has(l.parsed, b.Name) {
			out = append(out, b)
		}
	})
	out = append(append(out, l.metadata...), l.parsed...)
	if l.err != "" {
		out = append(out, labels.Label{Name: ErrorLabel, Value: l.err})
	}
	if l.details != "" && l.changed() {
		out = append(out, labels.Label{Name: errorDetailsLabel, Value: l.details})
	}
	return out
}

// values is what a template sees.
func (l *line) values() map[string]string {
	out := map[string]string{}
	for _, label := range l.labels(nil) {
		out[label.Name] = label.Value
	}
	return out
}
