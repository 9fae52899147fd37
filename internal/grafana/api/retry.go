package api

import (
	"context"
	"errors"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// repeat tries until it succeeds, or fails in a way that will not pass.
func (c *Client) repeat(ctx context.Context, try func() error, passes func(*Error) bool) error {
	pause := c.Pauses()
	_, err := backoff.Retry(ctx, func() (struct{}, error) {
		err := try()
		var e *Error
		switch {
		case err == nil:
		case !errors.As(err, &e) || !passes(e):
			return struct{}{}, backoff.Permanent(err)
		case e.retryAfter > 0:
			pause.next = e.retryAfter
		}
		return struct{}{}, err
	}, backoff.WithBackOff(pause), backoff.WithMaxTries(uint(c.connection.Tries)), backoff.WithMaxElapsedTime(0))
	var permanent *backoff.PermanentError
	if errors.As(err, &permanent) {
		return permanent.Err
	}
	return err
}

// Pauses are the growing pauses between tries; what a server asked for comes first.
type Pauses struct {
	backoff.BackOff
	next time.Duration
}

// Pauses starts with the connection's RetryWait.
func (c *Client) Pauses() *Pauses {
	growing := backoff.NewExponentialBackOff()
	growing.InitialInterval = c.connection.RetryWait
	growing.MaxInterval = 20 * c.connection.RetryWait
	return &Pauses{BackOff: growing}
}

// NextBackOff implements backoff.BackOff.
func (p *Pauses) NextBackOff() time.Duration {
	if asked := p.next; asked > 0 {
		p.next = 0
		return asked
	}
	return p.BackOff.NextBackOff()
}
