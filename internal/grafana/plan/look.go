package plan

import (
	"context"
	"errors"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Look is an object as it is in Grafana, beside what a plan wants.
type Look struct {
	// Fingerprint changes when the object does.
	Fingerprint string
	// Equal reports whether it is what the plan wants.
	Equal bool
	// Differs says what is not, in words.
	Differs string
}

// LookAt compares a state with what steps want, after they were executed: the secrets are
// those that were sent. What was not found is not among the answers.
func LookAt(ctx context.Context, steps []Step, l *ledger.Ledger, state *live.State, env object.Environment) (map[object.Key]Look, error) {
	in := Input{Ledger: l.Clone(), Live: state, Environment: env}
	for _, s := range steps {
		if s.Sent == "" {
			continue
		}
		in.Desired = append(in.Desired, s.Object)
		entry := in.Ledger.Entries[s.Key()]
		entry.Secrets = s.Secrets
		in.Ledger.Entries[s.Key()] = entry
	}
	looks := map[object.Key]Look{}
	for i := range in.Desired {
		key := in.Desired[i].Key()
		found := in.found(key)
		if found == nil {
			continue
		}
		s, err := in.compare(pair{key, &in.Desired[i], found})
		if err != nil {
			return nil, err
		}
		looks[key] = Look{s.at, s.equal(), s.differs(ctx)}
	}
	return looks, nil
}

// differs says how Grafana keeps something else than is wanted.
func (s sides) differs(ctx context.Context) string {
	if s.equal() {
		return ""
	}
	var said []string
	report, err := change.Compare(ctx, resource.Set{Resources: s.wantedForm}, resource.Set{Resources: s.liveForm})
	for _, c := range report.Changes {
		said = append(said, c.Summary.String())
	}
	if err != nil || len(said) == 0 {
		return "it is written in another form"
	}
	return strings.Join(said, ", ")
}

// Between says what differs between two states of one object that has no secrets.
func Between(ctx context.Context, before, after object.Object) ([]change.Change, error) {
	b, errBefore := Form(before)
	a, errAfter := Form(after)
	if err := errors.Join(errBefore, errAfter); err != nil {
		return nil, err
	}
	report, err := change.Compare(ctx, resource.Set{Resources: b}, resource.Set{Resources: a})
	return report.Changes, err
}
