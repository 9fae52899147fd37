package plan

import (
	"maps"
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

// Drift sorts a plan that was made from this with default options.
func (in Input) Drift(p *Plan) (Drift, error) {
	var d Drift
	for _, s := range p.Steps {
		switch {
		case s.Action == Conflict:
			d.Changed = append(d.Changed, s)
		case s.Action == Create && in.Ledger.Entries[s.Key()].Sent != "": // it was there
			d.Missing = append(d.Missing, s)
		case s.Writes(), s.Action == Keep:
			d.NotApplied = append(d.NotApplied, s)
		}
	}
	selected, err := selection(in.Options.Only)
	known := in.known(p)
	for _, folder := range resource.Keys(in.Live.Contents) {
		for _, key := range in.Live.Contents[folder] {
			if !known[key] && selected(key) && !slices.Contains(d.Foreign, key) {
				d.Foreign = append(d.Foreign, key)
			}
		}
	}
	return d, err
}

// known is all that is the bundle's, whether the plan is about it or not, and the rules in
// groups that the plan says something about.
func (in Input) known(p *Plan) map[object.Key]bool {
	known := map[object.Key]bool{}
	for _, key := range Keys(in.Desired, in.Ledger) {
		known[key] = true
	}
	rules := slices.Collect(maps.Keys(in.homes()))
	for _, entry := range in.Ledger.Entries {
		rules = append(rules, entry.Members...)
	}
	for _, s := range p.Steps {
		rules = append(rules, ruleUIDs(s.Before)...)
	}
	for _, uid := range rules {
		known[object.Key{Kind: resource.GrafanaAlert, UID: uid}] = true
	}
	return known
}
