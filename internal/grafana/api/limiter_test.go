package api

import (
	"context"
	"testing"
)

func TestLimiterGivesWay(t *testing.T) {
	l := newLimiter(8, 0)
	busy := &Error{Status: 500}
	release := func(err error) {
		t.Helper()
		give, acquireErr := l.acquire(t.Context())
		if acquireErr != nil {
			t.Fatal(acquireErr)
		}
		give(err)
	}
	release(busy)
	if l.bound != 4 {
		t.Errorf("after a 500 the bound is %v, want half of 8", l.bound)
	}
	for range 10 {
		release(busy)
	}
	if l.bound != 1 {
		t.Errorf("after many the bound is %v, want 1", l.bound)
	}
	for range 100 {
		release(nil)
	}
	if l.bound != 8 {
		t.Errorf("after many good answers the bound is %v, want all 8", l.bound)
	}
}

// Requests that were under way when the server gave in say it once, not once each.
func TestOneRoundLowersOnce(t *testing.T) {
	l := newLimiter(8, 0)
	var all []func(error)
	for range 8 {
		give, err := l.acquire(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, give)
	}
	for _, give := range all {
		give(&Error{Status: 429})
	}
	if l.bound != 4 {
		t.Errorf("the bound is %v, want 4", l.bound)
	}
}

func TestLimiterWaits(t *testing.T) {
	l := newLimiter(1, 0)
	give, err := l.acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.acquire(ctx); err == nil {
		t.Error("two requests at once where one is allowed")
	}
	give(nil)
	if _, err := l.acquire(t.Context()); err != nil {
		t.Error(err)
	}
}
