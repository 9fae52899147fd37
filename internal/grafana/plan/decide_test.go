package plan

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// timing is a mute timing in some state; empty is none.
func timing(state string) *object.Object {
	if state == "" {
		return nil
	}
	return &object.Object{Kind: resource.MuteTiming, UID: "night", Title: "night", Body: []byte(`{"name":"night","time_intervals":[{"weekdays":["` + state + `"]}]}`)}
}

// fingerprint is what the ledger has of a state.
func fingerprint(t *testing.T, state string) string {
	t.Helper()
	if state == "" {
		return ""
	}
	form, err := Form(*timing(state))
	if err != nil {
		t.Fatal(err)
	}
	return object.Hash(form)
}

// The decisions, from what is wanted, what is there, and what was last written.
func TestDecisions(t *testing.T) {
	for name, test := range map[string]struct {
		wanted, live, sent, pending string
		owned                       bool
		locked                      string
		options                     Options
		want                        string
	}{
		"new":                         {wanted: "monday", want: "create"},
		"as it was":                   {wanted: "monday", live: "monday", sent: "monday", owned: true, want: "unchanged"},
		"changed here":                {wanted: "sunday", live: "monday", sent: "monday", owned: true, want: "update"},
		"changed there":               {wanted: "monday", live: "sunday", sent: "monday", owned: true, want: "conflict it was changed in Grafana"},
		"changed there, force":        {wanted: "monday", live: "sunday", sent: "monday", owned: true, options: Options{Force: true}, want: "update it was changed in Grafana"},
		"changed in both, the same":   {wanted: "sunday", live: "sunday", sent: "monday", owned: true, want: "record as defined already"},
		"changed in both":             {wanted: "friday", live: "sunday", sent: "monday", owned: true, want: "conflict it was changed in Grafana"},
		"deleted there":               {wanted: "monday", sent: "monday", owned: true, want: "create it was deleted in Grafana"},
		"somebody's":                  {wanted: "monday", live: "sunday", want: "conflict it exists, and obsgen did not make it"},
		"somebody's, adopt":           {wanted: "monday", live: "sunday", options: Options{Adopt: true}, want: "update taken over"},
		"somebody's, same, adopt":     {wanted: "monday", live: "monday", options: Options{Adopt: true}, want: "record taken over as it is"},
		"from a file":                 {wanted: "monday", live: "sunday", locked: "from a file", owned: true, want: "conflict from a file"},
		"from a file, the same":       {wanted: "monday", live: "monday", locked: "from a file", owned: true, want: "unchanged from a file"},
		"undefined":                   {live: "monday", sent: "monday", owned: true, want: "keep no longer defined"},
		"undefined, prune":            {live: "monday", sent: "monday", owned: true, options: Options{Prune: true}, want: "delete"},
		"undefined, edited, prune":    {live: "sunday", sent: "monday", owned: true, options: Options{Prune: true}, want: "conflict no longer defined, but it was changed"},
		"undefined, and gone":         {sent: "monday", owned: true, want: "record no longer defined, and gone"},
		"cut off before the write":    {wanted: "friday", live: "monday", sent: "monday", pending: "friday", owned: true, want: "update"},
		"cut off after the write":     {wanted: "friday", live: "friday", sent: "monday", pending: "friday", owned: true, want: "record as defined already"},
		"cut off, then edited":        {wanted: "friday", live: "sunday", sent: "monday", pending: "friday", owned: true, want: "conflict it was changed in Grafana"},
		"cut off, defined anew":       {wanted: "sunday", live: "friday", sent: "monday", pending: "friday", owned: true, want: "update"},
		"cut off creation, another's": {wanted: "friday", live: "sunday", pending: "friday", owned: true, want: "conflict it was changed in Grafana"},
	} {
		t.Run(name, func(t *testing.T) {
			in := Input{Options: test.options, Ledger: &ledger.Ledger{Entries: map[object.Key]ledger.Entry{}}, Live: &live.State{}, Desired: []object.Object{{}}}
			p := pair{key: object.Key{Kind: resource.MuteTiming, UID: "night"}, desired: timing(test.wanted)}
			if test.live != "" {
				p.live = &live.Found{Object: *timing(test.live), Locked: test.locked}
			}
			if test.owned {
				in.Ledger.Entries[p.key] = ledger.Entry{Sent: fingerprint(t, test.sent), Live: fingerprint(t, test.sent), Pending: fingerprint(t, test.pending)}
			}
			step, err := in.decide(p)
			got := strings.TrimSpace(string(step.Action) + " " + step.Reason)
			if err != nil || !strings.HasPrefix(got, test.want) || !strings.Contains(test.want, " ") && got != test.want {
				t.Errorf("got %q, want %q, %v", got, test.want, err)
			}
		})
	}
}
