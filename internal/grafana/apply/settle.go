package apply

import (
	"context"
	"errors"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// settle records in the ledger what was done, and gives the claim back. What it cannot
// confirm stays pending, and the next run looks at it.
func (c *claim) settle(ctx context.Context, outcomes []Outcome) (notes []string, err error) {
	if c.lost {
		return nil, nil
	}
	looks, err := c.readBack(ctx, outcomes)
	if err != nil {
		notes = append(notes, fmt.Sprintf("what was written could not be read back: %v", err))
	}
	for _, step := range c.run.Plan.Of(plan.Record) {
		if err := c.recordStep(step); err != nil {
			return notes, err
		}
	}
	done := 0
	for i := range outcomes {
		notes = append(notes, c.record(&outcomes[i], looks)...)
		if outcomes[i].Err == nil {
			done++
		}
	}
	c.ledger.Claim, c.ledger.From = nil, c.run.From
	return notes, c.run.Store.Write(ctx, c.ledger, fmt.Sprintf("%s: %d done, %d not", c.run.message(), done, len(outcomes)-done))
}

// recordStep is for what needed no write to Grafana.
func (c *claim) recordStep(step plan.Step) (err error) {
	if step.Sent == "" {
		delete(c.ledger.Entries, step.Key())
		return nil
	}
	step.Secrets, err = c.run.fingerprints(step)
	entry := confirmed(step, step.Live)
	if step.Object.Kind == resource.Dashboard {
		entry.Version = step.Version
	}
	c.ledger.Entries[step.Key()] = entry
	return err
}

// errVanished is when what was written is not there a moment later.
var errVanished = errors.New("it was written, but is not there now; look who deletes it, and run it again")

// record brings the entry of one step up to date.
func (c *claim) record(o *Outcome, looks map[object.Key]plan.Look) []string {
	key := o.Step.Key()
	look, isRead := looks[key]
	switch {
	case o.Err != nil && !o.begun:
		c.forget(key)
	case o.Err != nil:
		// it stays pending
	case o.Step.Action == plan.Delete:
		delete(c.ledger.Entries, key)
	case key.Kind == resource.Dashboard:
		entry := confirmed(o.Step, plan.DashboardFingerprint(o.version, o.Step.Object.Folder))
		entry.Version = o.version
		c.ledger.Entries[key] = entry
	case isRead && !look.Equal:
		c.ledger.Entries[key] = confirmed(o.Step, look.Fingerprint)
		return []string{fmt.Sprintf("Grafana keeps %s a little differently than it was sent: %s", key, look.Differs)}
	case isRead:
		c.ledger.Entries[key] = confirmed(o.Step, look.Fingerprint)
	case looks != nil:
		o.Err, o.begun = errVanished, true
	}
	return nil
}

// forget takes back what was announced and certainly not written: what exists may be
// another's.
func (c *claim) forget(key object.Key) {
	delete(c.ledger.Entries, key)
	if old, known := c.run.Ledger.Entries[key]; known {
		c.ledger.Entries[key] = old
	}
}

// confirmed is an entry of what is as it should be.
func confirmed(step plan.Step, fingerprint string) ledger.Entry {
	return ledger.Entry{Sent: step.Sent, Body: step.Object.Digest(), Live: fingerprint, Secrets: step.Secrets, Members: step.Members, Title: step.Object.Title}
}

// readBack reads what was written, dashboards apart: of those the version is known.
func (c *claim) readBack(ctx context.Context, outcomes []Outcome) (map[object.Key]plan.Look, error) {
	var keys []object.Key
	for _, o := range outcomes {
		if key := o.Step.Key(); o.Err == nil && key.Kind != resource.Dashboard && o.Step.Action != plan.Delete {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil, nil
	}
	state, err := live.Read(ctx, c.run.Client, c.run.Server, live.Wanted{Keys: keys, Owned: func(object.Key) bool { return true }})
	if err != nil {
		return nil, err
	}
	return plan.LookAt(ctx, steps(outcomes), c.ledger, state, c.run.Environment)
}

func steps(outcomes []Outcome) []plan.Step {
	var all []plan.Step
	for _, o := range outcomes {
		all = append(all, o.Step)
	}
	return all
}
