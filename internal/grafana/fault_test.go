package grafana_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana"
	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/faulty"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
)

// unsecret is a bundle without secrets: their fingerprints are slow on purpose.
func unsecret(b obsgen.Bundle) obsgen.Bundle {
	b.Datasources[1].Secrets = nil
	b.Notification.Contacts[0].PagerDuty = nil
	b.Notification.Contacts[1] = obsgen.Contact{Name: "shop", Email: &obsgen.Email{To: []string{"shop@example.com"}}}
	return b
}

// applyOnce opens, plans and executes at an address, when no run before holds its claim.
func (s *server) applyOnce(url string, b grafana.Bundle) (apply.Report, error) {
	s.lapse()
	connection := s.connection()
	connection.URL, connection.Timeout, connection.Tries = url, 100*time.Millisecond, 5
	session, err := grafana.Open(s.t.Context(), s.client(connection), b)
	if err != nil {
		return apply.Report{}, err
	}
	p, reading, err := session.Plan(s.t.Context(), plan.Options{Prune: true})
	if err != nil {
		return apply.Report{}, err
	}
	if n := p.Count(plan.Conflict); n > 0 {
		return apply.Report{}, fmt.Errorf("%d conflicts that nobody made: %s", n, describe(p, plan.Conflict))
	}
	return session.Run(p, reading.Ledger, "", nil).Execute(s.t.Context())
}

// applies is how many runs go through the faulty network.
const applies = 1000

// However the network and the server behave, a run ends in a report, and a few more runs
// bring everything to where one good run would have.
func TestFaultsConverge(t *testing.T) {
	first, second := bundle(t, unsecret(bakery())), bundle(t, unsecret(differently()))
	goal := map[standin.Face]any{}
	for _, face := range []standin.Face{standin.V11_0, standin.V12_4} {
		s := newServer(t, face)
		for _, b := range []grafana.Bundle{first, second} {
			if _, err := s.applyOnce(s.url, b); err != nil {
				t.Fatal(err)
			}
		}
		goal[face] = s.snapshot()
	}
	var failed, runs atomic.Int64
	var group sync.WaitGroup
	places := make(chan struct{}, 24) // most of the time is spent waiting
	for seed := range applies / 2 {
		places <- struct{}{}
		group.Go(func() {
			defer func() { <-places }()
			face := []standin.Face{standin.V11_0, standin.V12_4}[seed%2]
			n := underFaults(t, face, seed, goal[face], first, second)
			runs.Add(n)
			failed.Add(n - 2)
		})
	}
	group.Wait()
	t.Logf("%d runs, of which %d failed", runs.Load(), failed.Load())
	if failed.Load() == 0 {
		t.Error("no run failed: the faults do nothing")
	}
}

// underFaults applies two bundles through a network as bad as the seed says, and returns
// how many runs that took.
func underFaults(t *testing.T, face standin.Face, seed int, want any, bundles ...grafana.Bundle) (runs int64) {
	s := &server{t: t}
	s.standin = standin.New(face, standin.WithClock(s.now))
	rate := 0.05 + 0.3*float64(seed%7)/6
	proxy := httptest.NewServer(faulty.New(s.standin, uint64(seed), rate, 150*time.Millisecond))
	defer proxy.Close()
	good := httptest.NewServer(s.standin)
	defer good.Close()
	for _, b := range bundles {
		runs += s.untilDone(seed, proxy.URL, b)
	}
	if diff := cmp.Diff(want, s.snapshot()); diff != "" {
		t.Errorf("seed %d: what Grafana has (-good +faulty):\n%s", seed, diff)
	}
	report, err := s.applyOnce(good.URL, bundles[len(bundles)-1])
	if err != nil || len(report.Outcomes) > 0 {
		t.Errorf("seed %d: a further run has %d steps, %v", seed, len(report.Outcomes), err)
	}
	return runs
}

// untilDone applies until nothing fails, and returns how often it had to.
func (s *server) untilDone(seed int, url string, b grafana.Bundle) int64 {
	const most = 30
	for n := int64(1); n <= most; n++ {
		_, err := s.applyOnce(url, b)
		if err == nil {
			return n
		}
		if !clear(err) {
			s.t.Errorf("seed %d: an error that says too little: %v", seed, err)
		}
	}
	s.t.Errorf("seed %d: %d runs were not enough", seed, most)
	return most
}

// clear is an error that says what was being done and what went wrong.
func clear(err error) bool {
	var answered *api.Error
	return errors.Is(err, apply.ErrPartly) || errors.Is(err, ledger.ErrMoved) || errors.As(err, &answered) ||
		strings.Contains(err.Error(), "run apply again")
}

// cutter lets some requests through and then none: the process has been killed, or the
// machine lost its network.
type cutter struct {
	next http.Handler
	left atomic.Int64
}

func (c *cutter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if c.left.Add(-1) < 0 {
		panic(http.ErrAbortHandler)
	}
	c.next.ServeHTTP(w, r)
}

// Killed after any request, the next apply finishes.
func TestKilledAnywhere(t *testing.T) {
	first, second := bundle(t, unsecret(bakery())), bundle(t, unsecret(differently()))
	for _, face := range []standin.Face{standin.V11_0, standin.V12_4} {
		t.Run(string(face), func(t *testing.T) {
			whole := newServer(t, face)
			for _, b := range []grafana.Bundle{first, second} {
				if _, err := whole.applyOnce(whole.url, b); err != nil {
					t.Fatal(err)
				}
			}
			goal := whole.snapshot()
			for n := 0; ; n++ {
				s := newServer(t, face)
				if _, err := s.applyOnce(s.url, first); err != nil {
					t.Fatal(err)
				}
				cut := &cutter{next: s.standin}
				cut.left.Store(int64(n))
				listening := httptest.NewServer(cut)
				_, err := s.applyOnce(listening.URL, second)
				listening.Close()
				if err == nil {
					t.Logf("cut off after each of %d requests", n)
					return
				}
				if _, err := s.applyOnce(s.url, second); err != nil {
					t.Fatalf("cut off after %d requests: the next apply: %v", n, err)
				}
				if diff := cmp.Diff(goal, s.snapshot()); diff != "" {
					t.Fatalf("cut off after %d requests (-want +got):\n%s", n, diff)
				}
			}
		})
	}
}

// Two runs at once: one wins, the other says so and writes nothing.
func TestTwoAtOnce(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		type made struct {
			run *apply.Run
			err error
		}
		var runs []made
		for range 2 {
			session := s.open(bakery())
			p, reading, err := session.Plan(t.Context(), plan.Options{})
			if err != nil {
				t.Fatal(err)
			}
			runs = append(runs, made{run: session.Run(p, reading.Ledger, "", nil)})
		}
		var group sync.WaitGroup
		for i := range runs {
			group.Go(func() { _, runs[i].err = runs[i].run.Execute(context.WithoutCancel(t.Context())) })
		}
		group.Wait()
		won, lost := runs[0].err, runs[1].err
		if won != nil {
			won, lost = lost, won
		}
		if won != nil || !errors.Is(lost, ledger.ErrMoved) || !strings.Contains(lost.Error(), "nothing was written") {
			t.Errorf("one ended with %v, the other with %v", won, lost)
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
	})
}

// A cancelled run finishes what it has begun, records it, and the next one does the rest.
func TestCancelled(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		session := s.open(bakery())
		p, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		run := session.Run(p, reading.Ledger, "", func(apply.Outcome) { cancel() })
		report, err := run.Execute(ctx)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		begun := 0
		for _, o := range report.Outcomes {
			if o.Err == nil {
				begun++
			} else if !strings.Contains(o.Err.Error(), "not begun: cancelled") {
				t.Errorf("%s: %v", o.Step.Key(), o.Err)
			}
		}
		if begun == 0 || begun == len(p.Steps) || len(report.Outcomes) != len(p.Steps) {
			t.Errorf("%d of %d were done, %d reported", begun, len(p.Steps), len(report.Outcomes))
		}
		p, _ = s.apply(bakery(), plan.Options{})
		if p.Count(plan.Conflict) > 0 || p.Count(plan.Create) != len(p.Steps)-begun {
			t.Errorf("%d were done, then: %s", begun, describe(p, plan.Actions()...))
		}
		wantPlan(t, s.plan(bakery(), plan.Options{}), "")
	})
}
