package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
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
	if taken := in.defaultTaken(p); taken != "" {
		notes = append(notes, taken)
	}
	if last := in.Ledger.From; last != nil && in.From != nil && last.At.After(in.From.At) && p.Changes() {
		notes = append(notes, fmt.Sprintf("the commit %s was applied last, and this is %s, which is older: without that one's changes they are undone; pull first", last, in.From))
	}
	if in.Ledger.Claim != nil {
		notes = append(notes, fmt.Sprintf("another apply (%s) is under way, or was cut off", in.Ledger.Claim.By))
	}
	return notes
}

// defaultTaken is about the default datasource, which Grafana has only one of.
func (in Input) defaultTaken(p *Plan) string {
	for _, s := range p.Steps {
		if s.Object.Kind != resource.Datasource || s.Action != Create && s.Action != Update || !isDefault(s.Object) {
			continue
		}
		for _, key := range sortedKeys(in.Live.Found) {
			found := in.Live.Found[key]
			if key.Kind == resource.Datasource && key.UID != s.Object.UID && !in.Ledger.Owns(key) && isDefault(found.Object) {
				return fmt.Sprintf("%s (%s) becomes the default in the place of %s (%s), which is not the bundle's: panels and rules that name no datasource ask another one",
					s.Key(), s.Object.Title, key, found.Title)
			}
		}
	}
	return ""
}

func isDefault(o object.Object) bool {
	fields, err := o.Fields()
	return err == nil && resource.Flag(fields, "isDefault")
}
