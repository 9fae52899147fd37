package sentence

import (
	"maps"
	"slices"
	"strings"
)

// Labels are a label set for people: {service=auth, severity=critical}.
func Labels(labels map[string]string) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(labels)) {
		parts = append(parts, name+"="+labels[name])
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
