package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// detail is a resource's part of the details.
type detail struct {
	open    string
	entries []string
}

const closing = "</details>\n"

// markdownDetails shows every change, by resource. If there is no room for all, the
// least important are left out.
func markdownDetails(out *strings.Builder, changes []change.Change, options Options) {
	details, shown := choose(byResource(changes), worstFirst(changes), mostDetails-out.Len())
	out.WriteString("\n### Every change\n\n")
	for _, d := range details {
		if len(d.entries) > 0 {
			out.WriteString(d.open + strings.Join(d.entries, "") + closing)
		}
	}
	more(out, len(changes)-shown, "more change", "more changes", options)
}

func worstFirst(changes []change.Change) []change.Change {
	var all []change.Change
	for _, s := range byImpact(changes) {
		all = append(all, s.Changes...)
	}
	return all
}

// choose takes changes until the room is used, and says how many.
func choose(groups []group, changes []change.Change, room int) ([]*detail, int) {
	details, byKey := outline(groups)
	for i, c := range changes {
		d := byKey[keyOf(c)]
		if len(d.entries) == 0 {
			room -= len(d.open) + len(closing)
		}
		text := fitting(c, room)
		if text == "" {
			return details, i
		}
		d.entries = append(d.entries, text)
		room -= len(text)
	}
	return details, len(changes)
}

func outline(groups []group) ([]*detail, map[key]*detail) {
	var details []*detail
	byKey := map[key]*detail{}
	for _, g := range groups {
		d := &detail{open: opening(g)}
		details = append(details, d)
		byKey[keyOf(g.Changes[0])] = d
	}
	return details, byKey
}

// fitting is a change with its values, else without, else nothing.
func fitting(c change.Change, room int) string {
	line := "**" + string(impactOf(c)) + "** " + marked(c.Summary, mostInText) + "\n\n"
	block := diffBlock(c)
	switch {
	case len(line)+len(block) <= room:
		return line + block
	case len(line) <= room:
		return line
	}
	return ""
}

// opening is HTML up to the blank line, where Markdown begins.
func opening(g group) string {
	word, name, uid := g.called()
	heading := strings.TrimPrefix(word+" ", " ") + htmlCode(name, mostInCell)
	if uid != "" {
		heading += " (" + htmlCode(uid, mostInCell) + ")"
	}
	return "<details><summary>" + heading + ": " + strings.Join(countImpacts(g.Changes), ", ") + "</summary>\n\n"
}
