package apply

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
)

var (
	errTaken  = errors.New("not begun: another run of obsgen apply has taken over")
	errLapsed = errors.New("not begun: this run could not renew its claim in time, and another may have taken over; run it again")
)

// hold renews the claim until release is called. The context ends when the parent does, or
// when the claim may no longer hold.
func (c *claim) hold(parent context.Context) (ctx context.Context, release func()) {
	ctx, cancel := context.WithCancelCause(parent)
	var renewing sync.WaitGroup
	done := make(chan struct{})
	renewing.Go(func() {
		if err := c.renew(context.WithoutCancel(parent), done); err != nil {
			cancel(err)
		}
	})
	return ctx, func() {
		close(done)
		renewing.Wait()
		cancel(nil)
	}
}

// renew returns why the claim may no longer hold; nil if it is done before.
func (c *claim) renew(ctx context.Context, done <-chan struct{}) error {
	ticker := time.NewTicker(c.run.Lease / 3)
	defer ticker.Stop()
	for renewed := time.Now(); ; {
		select {
		case <-done:
			return nil
		case <-ticker.C:
		}
		begun := time.Now()
		c.ledger.Claim.Renewed++ // some versions take what is the same for no write
		err := c.run.Store.Write(ctx, c.ledger, c.run.message()+": goes on")
		switch {
		case err == nil:
			renewed = begun
		case errors.Is(err, ledger.ErrMoved):
			c.lost = true
			return errTaken
		case time.Since(renewed) > c.run.Lease:
			return errLapsed
		}
	}
}
