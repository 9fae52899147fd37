package change

import "github.com/ltv-assistant/obsgen/internal/resource"

// Add adds what was found about alerts elsewhere. The report knows where they are, and who is
// told about them.
func (r *Report) Add(changes []Change) {
	for _, c := range changes {
		if about := r.alerts[c.UID]; about.Kind != "" {
			c.File, c.Told = about.File, about.Told
		}
		r.Changes = append(r.Changes, c)
	}
	sortChanges(r.Changes)
}

// rulesByName are the alerts on either side, as changes without a summary.
func (c *comparison) rulesByName() map[string]Change {
	all := map[string]Change{}
	for _, p := range c.pairs[resource.Alert] {
		r, side := p.after, c.after
		if !p.hasAfter {
			r, side = p.before, c.before
		}
		about := Change{}.about(r)
		about.Told = side.told(r)
		all[r.UID] = about
	}
	return all
}
