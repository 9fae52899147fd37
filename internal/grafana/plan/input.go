package plan

import (
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

// Input is what a plan is made from.
type Input struct {
	Bundle, Title string
	Server        string
	OrgID         int64
	// Desired are the bundle's objects.
	Desired []object.Object
	// From is the commit that they are of; nil if that is not known.
	From   *ledger.Commit
	Ledger *ledger.Ledger
	Live   *live.State
	// Others are the titles of the bundles that own what is not this one's.
	Others map[object.Key]string
	// Environment has the secrets.
	Environment object.Environment
	Options     Options
	// Among, if set, are the only objects that the plan is about.
	Among func(object.Key) bool
}

// Options are what a person decides.
type Options struct {
	// Adopt takes over objects that exist and are nobody's.
	Adopt bool
	// Force overwrites what was changed in Grafana by hand.
	Force bool
	// Prune deletes what the bundle no longer defines.
	Prune bool
	// Orphans leaves everything out that is still defined.
	Orphans bool
	// Reversed says the changes that lead from the definitions to what is in Grafana.
	Reversed bool
	// Editable leaves alerting resources editable in the user interface.
	Editable bool
	// Only are patterns such as dashboard/ltv-*; without any, everything is meant.
	Only []string
}

// Keys are the objects to read: what is wanted, and what the ledger has.
func Keys(desired []object.Object, l *ledger.Ledger) []object.Key {
	var keys []object.Key
	wanted := map[object.Key]bool{}
	for _, o := range desired {
		wanted[o.Key()] = true
		keys = append(keys, o.Key())
	}
	for _, key := range l.Keys() {
		if !wanted[key] {
			keys = append(keys, key)
		}
	}
	return keys
}
