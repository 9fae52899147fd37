package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// Describe says changes of one resource, line by line, with their evidence, for a terminal.
func Describe(changes []change.Change, indent string, color bool) string {
	p := paint{color}
	var out strings.Builder
	for _, c := range changes {
		out.WriteString(indent + strings.Join(wrap(units(c.Summary), len(indent)), "\n"+indent+"  ") + "\n")
		for _, step := range excerpt(evidence(c), mostLines) {
			out.WriteString(indent + "  " + p.line(step.Op, textLine(step)) + "\n")
		}
	}
	return out.String()
}

// Called is how people call a resource of a kind: dashboard Service health (ltv-service-health).
func Called(kind, uid, title string) string {
	return plain(group{Kind: kind, UID: uid, Title: title}.name())
}

// Count counts resources of a kind: 1 dashboard, 2 dashboards.
func Count(n int, kind string) string {
	k := kindOf(kind)
	return count(n, k.one, k.many)
}

// Printable shows what cannot be seen in a text of one line.
func Printable(text string) string { return markup.OneLine(text) }
