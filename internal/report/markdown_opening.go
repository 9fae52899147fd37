package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/markup"
)

// mostHeaded is how many resources a heading names.
const mostHeaded = 12

// opening is HTML up to the blank line, where Markdown begins.
func opening(g group) string {
	return "<details><summary>" + htmlHeading(g) + ": " + strings.Join(countImpacts(g.Changes), ", ") + "</summary>\n\n" + further(g)
}

func htmlHeading(g group) string {
	all := g.all()
	var names []string
	for _, one := range all[:min(len(all), mostHeaded)] {
		names = append(names, summaryName(one))
	}
	word, _, _ := g.called()
	if len(all) > 1 {
		word = kindOf(g.Kind).many
	}
	heading := strings.TrimPrefix(word+" ", " ") + strings.Join(names, ", ")
	if left := len(all) - mostHeaded; left > 0 {
		heading += " and " + count(left, "other", "others")
	}
	return heading
}

func summaryName(g group) string {
	_, name, uid := g.called()
	if uid == "" {
		return markup.HTMLCode(name, mostInCell)
	}
	return markup.HTMLCode(name, mostInCell) + " (" + markup.HTMLCode(uid, mostInCell) + ")"
}

// inFile is the file of what has a namesake.
func inFile(g group) string {
	if g.Where == "" {
		return ""
	}
	return " (" + markup.CodeSpan(g.Where, mostInCell) + ")"
}

// mostFurther bounds the names below a heading.
const mostFurther = 2_000

// further names the resources that a heading does not.
func further(g group) string {
	all := g.all()
	if len(all) <= mostHeaded {
		return ""
	}
	listed := "and"
	for i, one := range all[mostHeaded:] {
		_, name, _ := one.called()
		next := " " + markup.CodeSpan(name, mostInCell) + inFile(one) + ","
		if len(listed)+len(next) > mostFurther {
			return listed + " and " + count(len(all)-mostHeaded-i, "other", "others") + "\n\n"
		}
		listed += next
	}
	return strings.TrimSuffix(listed, ",") + "\n\n"
}
