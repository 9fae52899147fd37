package apply

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// claim is this run's hold on the ledger. While it lasts, no other run writes.
type claim struct {
	run    *Run
	ledger *ledger.Ledger
	// lost is when another run has taken the ledger over.
	lost bool
}

// claim writes down what is about to be done, before anything is. If this run is cut off,
// the next one knows what may have been written by it.
func (r *Run) claim(ctx context.Context) (*claim, error) {
	if r.Ledger.Held() > 0 {
		return nil, fmt.Errorf("nothing was written: another apply (%s) is under way; run it again when that has ended", r.Ledger.Claim.By)
	}
	c := &claim{run: r, ledger: r.Ledger.Clone()}
	c.ledger.Claim = &ledger.Claim{ID: rand.Text(), By: r.By}
	for _, step := range r.Plan.Steps {
		if step.Writes() {
			c.ledger.Entries[step.Key()] = pending(c.ledger.Entries[step.Key()], step)
		}
	}
	if !r.Plan.Changes() {
		return c, nil // only the ledger is written, once
	}
	err := r.Store.Write(ctx, c.ledger, r.message()+": begins")
	if errors.Is(err, ledger.ErrMoved) {
		return nil, fmt.Errorf("nothing was written: %w", err)
	}
	return c, err
}

// pending is the entry of what is about to be written.
func pending(entry ledger.Entry, step plan.Step) ledger.Entry {
	entry.Pending, entry.Parts = pendingHash(step), step.Parts
	entry.Title = cmp.Or(entry.Title, step.Object.Title) // a branch is found by its old title
	if step.Action == plan.Update && entry.Live == "" {
		entry.Live = step.Live // taken over: what it was like
	}
	entry.Members = slices.Compact(slices.Sorted(slices.Values(slices.Concat(entry.Members, step.Members))))
	return entry
}

// pendingHash is what a step will leave; a deletion leaves nothing.
func pendingHash(step plan.Step) string {
	if step.Action == plan.Delete {
		return "deleted"
	}
	return step.Sent
}
