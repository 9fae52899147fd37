package report

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// section is all changes of an impact.
type section struct {
	Impact  change.Impact
	Changes []change.Change
}

// group is all changes of a resource, or those of one impact.
type group struct {
	Kind, UID, Title, File string
	// Where tells it from others of its name, and is empty if there are none.
	Where   string
	Changes []change.Change
	// Also are others of the kind about which the same is said.
	Also []group
}

// groupOf is a change's resource, without changes.
func groupOf(c change.Change) group {
	return group{Kind: string(c.Kind), UID: c.UID, Title: c.Title, File: c.File, Where: c.Where}
}

// key is a resource's identity.
type key struct{ kind, uid, where string }

func keyOf(c change.Change) key { return key{string(c.Kind), c.UID, c.Where} }

// byImpact gives a section for each impact that occurs, the worst first.
func byImpact(changes []change.Change) []section {
	var sections []section
	for _, impact := range change.Impacts() {
		if of := ofImpact(changes, impact); len(of) > 0 {
			sections = append(sections, section{impact, of})
		}
	}
	return sections
}

func ofImpact(changes []change.Change, impact change.Impact) []change.Change {
	var of []change.Change
	for _, c := range changes {
		if impactOf(c) == impact {
			of = append(of, c)
		}
	}
	return of
}

// impactOf does not lose a change whose impact is not known.
func impactOf(c change.Change) change.Impact {
	if slices.Contains(change.Impacts(), c.Impact) {
		return c.Impact
	}
	return change.Visible
}

// byResource gathers the changes of each resource, in the order in which they first occur.
func byResource(changes []change.Change) []group {
	var groups []group
	index := map[key]int{}
	for _, c := range changes {
		at, known := index[keyOf(c)]
		if !known {
			at, index[keyOf(c)] = len(groups), len(groups)
			groups = append(groups, groupOf(c))
		}
		groups[at].Changes = append(groups[at].Changes, c)
	}
	return groups
}

// says reports whether a sentence has a value in full.
func says(c change.Change, value string) bool {
	return slices.ContainsFunc(c.Summary, func(p sentence.Part) bool { return p.Value && p.Text == value })
}
