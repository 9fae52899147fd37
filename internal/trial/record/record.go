// Package record keeps what panels show in files that people can review, and finds what
// has changed since.
package record

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/ltv-assistant/obsgen/internal/trial/shown"
)

// Suffix of the files.
const Suffix = ".txtar"

// indent keeps lines from being taken for headings.
const indent = "  "

// Files are a file for each dashboard, by its path, with a section for each reading.
func Files(readings []shown.Reading) map[string][]byte {
	archives := map[string]*txtar.Archive{}
	for _, r := range byPanel(readings) {
		path := r.Dashboard + Suffix
		if archives[path] == nil {
			archives[path] = &txtar.Archive{Comment: []byte(comment(r.Dashboard))}
		}
		archives[path].Files = append(archives[path].Files, txtar.File{Name: heading(r), Data: body(r.Lines)})
	}
	files := map[string][]byte{}
	for path, archive := range archives {
		files[path] = txtar.Format(archive)
	}
	return files
}

func comment(uid string) string {
	return fmt.Sprintf("What the panels of %s show of simulated scenarios. obsgen test compares, obsgen test --update writes.\n\n", uid)
}

// byPanel keeps the readings of a panel together.
func byPanel(readings []shown.Reading) []shown.Reading {
	first := map[string]int{}
	for i, r := range readings {
		if _, known := first[r.Of()]; !known {
			first[r.Of()] = i
		}
	}
	sorted := slices.Clone(readings)
	slices.SortStableFunc(sorted, func(a, b shown.Reading) int { return first[a.Of()] - first[b.Of()] })
	return sorted
}

func heading(r shown.Reading) string { return r.Panel + ": " + r.While }

func body(lines []string) []byte {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(indent + line + "\n")
	}
	return []byte(b.String() + "\n")
}

// Parse reads one of the files: the lines of each reading, by its heading.
func Parse(content []byte) map[string][]string {
	recorded := map[string][]string{}
	for _, f := range txtar.Parse(content).Files {
		var lines []string
		for line := range strings.Lines(strings.TrimSpace(string(f.Data))) {
			lines = append(lines, strings.TrimSpace(line))
		}
		recorded[f.Name] = lines
	}
	return recorded
}
