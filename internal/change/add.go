package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Add adds what was found about alerts elsewhere. The report knows where they are, and who is
// told about them.
func (r *Report) Add(changes []Change) {
	for _, c := range changes {
		r.Changes = append(r.Changes, r.placed(c))
	}
	sortChanges(r.Changes)
}

// placed fills in where a change is; a report of no comparison does not know.
func (r *Report) placed(c Change) Change {
	if r.alert == nil {
		return c
	}
	if about, known := r.alert(c.UID); known {
		c.File, c.Told = about.File, about.Told
	}
	return c
}

// alertNamed is an alert on either side, as a change without a summary. It is looked up when
// asked for: who is told of all alerts takes long, and most reports are never added to.
func (c *comparison) alertNamed(name string) (Change, bool) {
	for _, p := range slices.Backward(c.pairs[resource.Alert]) {
		r, side := p.after, c.after
		if !p.hasAfter {
			r, side = p.before, c.before
		}
		if r.UID == name {
			about := Change{}.about(r)
			about.Told = side.told(r)
			return about, true
		}
	}
	return Change{}, false
}
