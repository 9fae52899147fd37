package change

import (
	"bytes"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// mentioning lists the resources of a side that pass a test; text stands in all of them.
func (s side) mentioning(passes func(*resource.Resource) bool, text string) []string {
	var names []string
	s.visitMentioning([]string{text}, func(r *resource.Resource) {
		if passes(r) {
			names = append(names, describe(r))
		}
	})
	return names
}

// visitMentioning visits all resources that may hold one of some texts. Dashboards that
// were not read, because they are equal on both sides, are read if they do.
func (s side) visitMentioning(texts []string, visit func(*resource.Resource)) {
	for _, r := range s.Resources {
		visit(r)
	}
	for _, file := range s.Unread {
		if !slices.ContainsFunc(texts, func(text string) bool { return bytes.Contains(file.Content, []byte(text)) }) {
			continue
		}
		resources, err := resource.Read(file)
		if err != nil {
			continue // the same on both sides: not what changed
		}
		for _, r := range resources {
			visit(r)
		}
	}
}

func describe(r *resource.Resource) string {
	if r.Title != "" {
		return strings.ReplaceAll(string(r.Kind), "-", " ") + " " + r.Title
	}
	return strings.ReplaceAll(string(r.Kind), "-", " ") + " " + r.UID
}
