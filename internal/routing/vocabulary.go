package routing

import (
	"slices"
	"strings"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// other is a value that no matcher spells out; an empty value is no label. It is a
// character that nobody uses, so that few patterns match it.
const other = "\ue000"

// vocabulary are the values of labels that matchers tell apart.
type vocabulary struct {
	names  []string // sorted
	values map[string]values
}

func newVocabulary(matchers labels.Matchers) vocabulary {
	v := vocabulary{values: map[string]values{}}
	for _, m := range matchers {
		known, again := v.values[m.Name]
		if !again {
			v.names = append(v.names, m.Name)
			known.closed = true
		}
		v.values[m.Name] = known.with(m)
	}
	for name, known := range v.values {
		v.values[name] = known.overlaps()
	}
	slices.Sort(v.names)
	return v
}

// key is the same for labels that no matcher tells apart.
func (v vocabulary) key(labels map[string]string) string {
	var key strings.Builder
	for _, name := range v.names {
		value := labels[name]
		if known := v.values[name]; known.closed && value != "" && !slices.Contains(known.given, value) {
			value = other
		}
		key.WriteString(value)
		key.WriteByte(0)
	}
	return key.String()
}
