package api

import (
	"context"
	"errors"
	"math"
	"net/http"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// limiter bounds how many requests are under way. The bound falls to half when the server
// shows that it cannot take more, and grows by one with each full round of good answers,
// as TCP's congestion control does.
type limiter struct {
	rate    *rate.Limiter
	most    float64
	mu      sync.Mutex
	bound   float64
	active  int
	lowered time.Time
	free    chan struct{} // closed and replaced whenever a place may be free
}

// late is when an answer says that the server is at its limit.
const late = 2 * time.Second

func newLimiter(most int, perSecond float64) *limiter {
	l := &limiter{rate: rate.NewLimiter(rate.Inf, 0), most: float64(most), bound: float64(most), free: make(chan struct{})}
	if perSecond > 0 {
		l.rate = rate.NewLimiter(rate.Limit(perSecond), int(math.Ceil(perSecond)))
	}
	return l
}

// acquire waits for a place. The place is given back with what came of the request.
func (l *limiter) acquire(ctx context.Context) (release func(error), err error) {
	if err := l.rate.Wait(ctx); err != nil {
		return nil, errors.Join(ctx.Err(), err)
	}
	for {
		l.mu.Lock()
		if float64(l.active) < math.Max(1, math.Floor(l.bound)) {
			l.active++
			l.mu.Unlock()
			start := time.Now()
			return func(err error) { l.release(start, err) }, nil
		}
		free := l.free
		l.mu.Unlock()
		select {
		case <-free:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (l *limiter) release(start time.Time, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.active--
	switch {
	case !overloaded(err) && time.Since(start) < late:
		l.bound = math.Min(l.most, l.bound+1/math.Max(1, l.bound))
	case start.After(l.lowered): // those sent before say the same again
		l.bound, l.lowered = math.Max(1, l.bound/2), time.Now()
	}
	close(l.free)
	l.free = make(chan struct{})
}

func overloaded(err error) bool {
	return IsStatus(err, http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusServiceUnavailable) || errors.Is(err, context.DeadlineExceeded)
}
