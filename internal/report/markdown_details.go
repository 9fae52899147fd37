package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// detail is a part of the details: what is said of a resource, or the same of several.
type detail struct {
	open    string
	about   int // how many resources
	entries []string
}

const closing = "</details>\n"

// markdownDetails shows every change, by resource. If there is no room for all, the
// least important are left out.
func markdownDetails(out *strings.Builder, changes []change.Change, options Options) {
	details, shown := choose(bySentence(worstFirst(changes)), mostDetails-out.Len())
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

// entry is a change in its detail.
type entry struct {
	in *detail
	change.Change
}

// choose takes changes, the worst first, until the room is used, and says how many.
func choose(groups []group, room int) (details []*detail, shown int) {
	details, entries := outline(groups)
	for _, e := range entries {
		text := fitting(e.Change, room-e.in.frame())
		if text == "" {
			return details, shown
		}
		room -= len(text) + e.in.frame()
		e.in.entries = append(e.in.entries, text)
		shown += e.in.about
	}
	return details, shown
}

// frame is the room that a detail needs beside its entries, before it has any.
func (d *detail) frame() int {
	if len(d.entries) > 0 {
		return 0
	}
	return len(d.open) + len(closing)
}

// outline puts the groups with the worst changes first, and the changes likewise.
func outline(groups []group) (details []*detail, entries []entry) {
	slices.SortStableFunc(groups, func(a, b group) int { return cmp.Compare(rank(a.Changes[0]), rank(b.Changes[0])) })
	for _, g := range groups {
		d := &detail{open: opening(g), about: len(g.all())}
		details = append(details, d)
		for _, c := range g.Changes {
			entries = append(entries, entry{d, c})
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(rank(a.Change), rank(b.Change)) })
	return details, entries
}

func rank(c change.Change) int { return slices.Index(change.Impacts(), impactOf(c)) }

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
