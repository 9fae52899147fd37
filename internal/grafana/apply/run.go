// Package apply executes a plan: it backs up what it will change, claims the ledger, writes
// what the plan says in the order of dependence, and records what came of it. Whatever cuts
// it off, the next run finishes.
package apply

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// Run is an apply.
type Run struct {
	Client *api.Client
	Server api.Version
	Plan   *plan.Plan
	Ledger *ledger.Ledger
	Store  ledger.Store
	// Environment has the secrets.
	Environment object.Environment
	// By names this machine and process for people.
	By string
	// From is the commit of the definitions; nil if that is not known.
	From *ledger.Commit
	// Backup is the folder for what was there before; empty keeps none.
	Backup string
	// Lease is how long the claim holds without being renewed.
	Lease time.Duration
	// Progress hears of every step that has ended, of one after the other.
	Progress func(Outcome)
}

// Outcome is what came of a step.
type Outcome struct {
	Step plan.Step
	// Err is why it failed, or was not tried; nil if it is done.
	Err error

	// begun is when something may have been written although it failed.
	begun   bool
	version int
}

// Report is what came of a run.
type Report struct {
	Outcomes []Outcome
	// Backup is the folder of this run's backup; empty if nothing had to be kept.
	Backup string
	// Notes are what else should be known.
	Notes []string
}

// Failed are the steps that are not done.
func (r Report) Failed() []Outcome {
	var failed []Outcome
	for _, o := range r.Outcomes {
		if o.Err != nil {
			failed = append(failed, o)
		}
	}
	return failed
}

// ErrPartly is when some steps are done and some are not.
var ErrPartly = errors.New("not everything was applied; run it again to finish")

// Execute runs the plan. With a report of what was done it returns ErrPartly, ErrMoved of
// the ledger or the context's error; without one nothing was written.
func (r *Run) Execute(ctx context.Context) (Report, error) {
	if !r.Plan.Writes() {
		return Report{}, nil
	}
	steps, err := r.resolve()
	if err != nil {
		return Report{}, err
	}
	var report Report
	if report.Backup, err = r.backup(); err != nil {
		return Report{}, err
	}
	claim, err := r.claim(ctx)
	if err != nil {
		return Report{}, errors.Join(err, forgetBackup(report.Backup))
	}
	// What has begun is ended and recorded, also after Ctrl-C.
	held, release := claim.hold(ctx)
	e := &execution{Run: r, stop: held, ctx: context.WithoutCancel(ctx)}
	e.phases(steps)
	release()
	report.Outcomes = e.outcomes
	report.Notes, err = claim.settle(e.ctx, e.outcomes)
	switch {
	case err != nil:
		return report, fmt.Errorf("%w; what was done could not be recorded: %w", ErrPartly, err)
	case claim.lost:
		return report, ledger.ErrMoved
	case ctx.Err() != nil:
		return report, ctx.Err()
	case len(report.Failed()) > 0:
		return report, ErrPartly
	}
	return report, nil
}
