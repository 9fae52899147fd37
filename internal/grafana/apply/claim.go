package apply

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// claim is this run's hold on the ledger. While it lasts, no other run writes.
type claim struct {
	store  ledger.Store
	run    *Run
	mu     sync.Mutex // of ledger, which is renewed while steps end
	ledger *ledger.Ledger
	gone   atomic.Bool
}

// claim writes down what is about to be done, before anything is. If this run is cut off,
// the next one knows what may have been written by it.
func (r *Run) claim(ctx context.Context) (*claim, error) {
	l := r.Ledger.Clone()
	l.Claim = &ledger.Claim{ID: rand.Text(), By: r.By}
	for _, step := range r.Plan.Steps {
		if !step.Writes() {
			continue
		}
		entry := l.Entries[step.Key()]
		entry.Pending, entry.Parts, entry.Title = pendingHash(step), step.Parts, cmp.Or(entry.Title, step.Object.Title) // a branch is found by its old title
		if step.Action == plan.Update && entry.Live == "" {
			entry.Live = step.Live // taken over: what it was like
		}
		if len(entry.Members) == 0 {
			entry.Members = step.Members
		}
		l.Entries[step.Key()] = entry
	}
	c := &claim{store: r.Store, run: r, ledger: l}
	if !r.Plan.Changes() {
		return c, nil // only the ledger is written, once
	}
	err := r.Store.Write(ctx, l, r.message()+": begins")
	if errors.Is(err, ledger.ErrMoved) {
		return nil, fmt.Errorf("nothing was written: %w", err)
	}
	return c, err
}

// pendingHash is what a step will leave; a deletion leaves nothing.
func pendingHash(step plan.Step) string {
	if step.Action == plan.Delete {
		return "deleted"
	}
	return step.Sent
}

// hold renews the claim until release is called. The context ends when the parent does, or
// when another run has taken over.
func (c *claim) hold(parent context.Context) (ctx context.Context, release func()) {
	ctx, cancel := context.WithCancelCause(parent)
	var renewing sync.WaitGroup
	done := make(chan struct{})
	renewing.Go(func() {
		ticker := time.NewTicker(ledger.Lease / 3)
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticker.C:
				if err := c.renew(context.WithoutCancel(parent)); errors.Is(err, ledger.ErrMoved) {
					c.gone.Store(true)
					cancel(errors.New("not begun: another run of obsgen apply has taken over"))
					return
				}
			}
		}
	})
	return ctx, func() {
		close(done)
		renewing.Wait()
		cancel(nil)
	}
}

func (c *claim) renew(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.store.Write(ctx, c.ledger, c.run.message()+": goes on")
}

// lost reports whether another run has taken the ledger over.
func (c *claim) lost() bool { return c.gone.Load() }
