package change

import (
	"bytes"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// mentioning lists the resources of a side that pass a test; text stands in all of them.
// Dashboards that were not read, because they are equal on both sides, are read if they
// contain it.
func (s side) mentioning(passes func(*resource.Resource) bool, text string) []string {
	var names []string
	for _, r := range s.Resources {
		if passes(r) {
			names = append(names, describe(r))
		}
	}
	for _, file := range s.Unread {
		if !bytes.Contains(file.Content, []byte(text)) {
			continue
		}
		resources, err := resource.Read(file)
		if err != nil {
			continue // the same on both sides: not what changed
		}
		for _, r := range resources {
			if passes(r) {
				names = append(names, describe(r))
			}
		}
	}
	return names
}

func describe(r *resource.Resource) string {
	if r.Title != "" {
		return strings.ReplaceAll(string(r.Kind), "-", " ") + " " + r.Title
	}
	return strings.ReplaceAll(string(r.Kind), "-", " ") + " " + r.UID
}
