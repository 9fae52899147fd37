package plan

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Drift is how a Grafana differs from the definitions, sorted by who has to act.
type Drift struct {
	// Changed are what people changed in Grafana, or made there under a uid of the bundle.
	Changed []Step
	// Missing are what was deleted in Grafana.
	Missing []Step
	// Foreign is what is in the bundle's folders and not obsgen's.
	Foreign []object.Key
	// NotApplied are definitions that nobody has applied yet, and what is no longer defined.
	NotApplied []Step
}

// None reports whether Grafana is as the definitions say.
func (d Drift) None() bool {
	return len(d.Changed)+len(d.Missing)+len(d.Foreign)+len(d.NotApplied) == 0
}

// DriftOf sorts a plan that was made with default options. Contents are what was found in
// the bundle's folders.
func DriftOf(p *Plan, contents map[string][]object.Key) Drift {
	var d Drift
	known := map[object.Key]bool{}
	for _, s := range p.Steps {
		known[s.Key()] = true
		for _, uid := range slices.Concat(ruleUIDs(&s.Object), ruleUIDs(s.Before), s.Members) {
			known[object.Key{Kind: resource.GrafanaAlert, UID: uid}] = true
		}
		switch {
		case s.Action == Conflict:
			d.Changed = append(d.Changed, s)
		case s.Action == Create && s.Reason == deletedInGrafana:
			d.Missing = append(d.Missing, s)
		case s.Writes(), s.Action == Keep:
			d.NotApplied = append(d.NotApplied, s)
		}
	}
	for _, folder := range resource.Keys(contents) {
		for _, key := range contents[folder] {
			if !known[key] && !slices.Contains(d.Foreign, key) {
				d.Foreign = append(d.Foreign, key)
			}
		}
	}
	return d
}
