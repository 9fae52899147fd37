package apply

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// resolved is a step with its secrets.
type resolved struct {
	plan.Step
	sent json.RawMessage
}

// resolve fills in the secrets of all that is to be written. If one is not set, nothing is
// written at all.
func (r *Run) resolve() ([]resolved, error) {
	var all []resolved
	missing := map[string][]string{}
	for _, step := range r.Plan.Steps {
		if !step.Writes() {
			continue
		}
		s := resolved{Step: step}
		if step.Action != plan.Delete {
			sent, unset, err := step.Object.Resolve(r.Environment, r.Client.Hide)
			if err != nil {
				return nil, err
			}
			for _, name := range unset {
				missing[name] = append(missing[name], step.Key().String())
			}
			s.sent = sent
			if s.Secrets, err = r.fingerprints(step); err != nil {
				return nil, err
			}
		}
		all = append(all, s)
	}
	return all, unsetError(missing)
}

// fingerprints are those of the secrets as they are now: a plan may be older, or come from
// before there was a ledger.
func (r *Run) fingerprints(step plan.Step) (map[string]string, error) {
	comparer := object.Comparer{Environment: r.Environment, Fingerprint: r.Ledger.Fingerprint, Known: r.Ledger.Entries[step.Key()].Secrets}
	marked, err := comparer.Mark(&step.Object, nil)
	return marked.Fingerprints, err
}

func unsetError(missing map[string][]string) error {
	if len(missing) == 0 {
		return nil
	}
	var lines []string
	for name, users := range missing {
		slices.Sort(users)
		lines = append(lines, fmt.Sprintf("  %s for %s", name, strings.Join(slices.Compact(users), ", ")))
	}
	slices.Sort(lines)
	return fmt.Errorf("nothing was written: set these in the environment, they are secrets of what is to be written:\n%s", strings.Join(lines, "\n"))
}

// target is a step, ready to be sent.
func (e *execution) target(s resolved) target {
	t := target{
		Object: s.Object, sent: s.sent, message: e.message(), editable: e.Plan.Editable, server: e.Server,
		branch: e.Ledger.Entries[s.Key()].Title, takes: e.Plan.Takes(),
	}
	for place := range e.Ledger.Entries[s.Key()].Secrets {
		if _, wanted := s.Secrets[place]; !wanted {
			t.dropped = append(t.dropped, place)
		}
	}
	if s.Action == plan.Delete {
		t.members = e.Ledger.Entries[s.Key()].Members
	}
	return t
}

// message is what Grafana's version history shows.
func (r *Run) message() string { return "obsgen apply " + r.Plan.Bundle }
