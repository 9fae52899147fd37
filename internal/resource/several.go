package resource

import "slices"

// tellApart gives what belongs to one Alertmanager a name of its own where a side has
// several of them, as with a folder for each environment.
func (p *Pair) tellApart() {
	for _, kind := range []Kind{Route, NotificationPolicy} {
		before, after := filesWith(kind, p.Before), filesWith(kind, p.After)
		if len(before) < 2 && len(after) < 2 {
			continue
		}
		p.Several = append(p.Several, append(before, after...)...)
		qualified := map[*Resource]bool{} // what is equal is on both sides
		for _, r := range append(slices.Clone(p.Before.Resources), p.After.Resources...) {
			if slices.Contains(besides(kind), r.Kind) && !qualified[r] {
				r.qualify()
				qualified[r] = true
			}
		}
	}
	p.Several = slices.Compact(slices.Sorted(slices.Values(p.Several)))
}

// filesWith lists the files of the resources of a kind, once for each.
func filesWith(kind Kind, set Set) []string {
	var files []string
	for _, r := range set.Resources {
		if r.Kind == kind {
			files = append(files, r.File)
		}
	}
	return files
}

// besides are the kinds that belong to routes of a kind.
func besides(route Kind) []Kind {
	if route == Route {
		return []Kind{Route, Receiver, Inhibition, TimeInterval, Global}
	}
	return []Kind{NotificationPolicy}
}

func (r *Resource) qualify() {
	if r.Kind == Route || r.Kind == NotificationPolicy || r.Kind == Global {
		r.Title += " in " + r.File
	}
	r.UID = r.File + ";" + r.UID
}
