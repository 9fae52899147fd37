package plan

import (
	"fmt"
	"slices"
	"strings"
)

// notes are what a person should know beside the steps.
func (in Input) notes(p *Plan) []string {
	var notes []string
	if n := in.dropped(p); n > 0 {
		notes = append(notes, fmt.Sprintf("Grafana %s does not know keep_firing_for: %d rules stop firing as soon as their condition clears", in.Live.Server, n))
	}
	var missing []string
	for _, s := range p.Steps {
		missing = append(missing, s.Missing...)
	}
	slices.Sort(missing)
	if missing = slices.Compact(missing); len(missing) > 0 {
		notes = append(notes, fmt.Sprintf("not set: %s; whether these secrets have changed is not known", strings.Join(missing, ", ")))
	}
	if in.Ledger.Claim != nil {
		notes = append(notes, fmt.Sprintf("another apply (%s) is under way, or was cut off", in.Ledger.Claim.By))
	}
	return notes
}
