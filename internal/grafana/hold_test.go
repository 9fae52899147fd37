package grafana_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// slowly applies the bakery with a claim that soon lapses, and holds it up for longer than
// that once the first step has ended.
func (s *server) slowly(meanwhile func()) (apply.Report, error) {
	s.t.Helper()
	session := s.open(unsecret(bakery()))
	p, reading, err := session.Plan(s.t.Context(), plan.Options{})
	if err != nil {
		s.t.Fatal(err)
	}
	ended := 0
	run := session.Run(p, reading.Ledger, "", func(apply.Outcome) {
		if ended++; ended == 1 {
			meanwhile()
			time.Sleep(400 * time.Millisecond)
		}
	})
	run.Lease = 90 * time.Millisecond
	return run.Execute(s.t.Context())
}

// begun counts the steps that were begun, and wants all others to say why they were not.
func begun(t *testing.T, report apply.Report, why string) int {
	t.Helper()
	n := 0
	for _, o := range report.Outcomes {
		if o.Err == nil {
			n++
		} else if !strings.Contains(o.Err.Error(), why) {
			t.Errorf("%s: %v", o.Step.Key(), o.Err)
		}
	}
	return n
}

// A run that takes long keeps its claim.
func TestClaimIsRenewed(t *testing.T) {
	s := newServer(t, standin.V12_4)
	if _, err := s.slowly(func() {}); err != nil {
		t.Fatal(err)
	}
	if version := s.call("GET", "/api/dashboards/uid/obsgen-bakery", nil)["meta"].(map[string]any)["version"].(float64); version < 4 {
		t.Errorf("the ledger was written %v times", version)
	}
	wantPlan(t, s.plan(unsecret(bakery()), plan.Options{}), "")
}

// A run begins nothing more when another has taken over.
func TestClaimIsTaken(t *testing.T) {
	s := newServer(t, standin.V12_4)
	report, err := s.slowly(func() {
		store := ledger.Store{Client: s.client(s.connection()), Bundle: "bakery", Title: "Bakery"}
		l, err := store.Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		l.Claim.By = "another run"
		if err := store.Write(t.Context(), l, "begins"); err != nil {
			t.Error(err)
		}
	})
	if n := begun(t, report, "not begun: another run of obsgen apply has taken over"); !errors.Is(err, ledger.ErrMoved) || n == 0 || n == len(report.Outcomes) {
		t.Errorf("%d of %d were begun, %v", n, len(report.Outcomes), err)
	}
}

// A run that cannot renew its claim stops before another may take over.
func TestClaimCannotBeRenewed(t *testing.T) {
	s := newServer(t, standin.V12_4)
	var broken atomic.Bool
	s.url = s.through(func(w http.ResponseWriter, r *http.Request) {
		if broken.Load() && r.URL.Path == "/api/dashboards/db" {
			http.Error(w, "no space left", http.StatusInsufficientStorage)
			return
		}
		s.standin.ServeHTTP(w, r)
	})
	report, err := s.slowly(func() { broken.Store(true) })
	report.Outcomes = slices.DeleteFunc(report.Outcomes, func(o apply.Outcome) bool { return o.Step.Object.Kind == resource.Dashboard })
	if n := begun(t, report, "not begun: this run could not renew its claim"); !errors.Is(err, apply.ErrPartly) || n == 0 || n == len(report.Outcomes) {
		t.Errorf("%d of %d were begun, %v", n, len(report.Outcomes), err)
	}
}

// through is an address at which something stands in between.
func (s *server) through(between http.HandlerFunc) string {
	listening := httptest.NewServer(between)
	s.t.Cleanup(listening.Close)
	return listening.URL
}

// A claim that another run took after the plan was made is respected.
func TestClaimIsRespected(t *testing.T) {
	s := newServer(t, standin.V12_4)
	session := s.open(unsecret(bakery()))
	store := ledger.Store{Client: session.Client, Bundle: "bakery", Title: "Bakery"}
	l, err := store.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	l.Claim = &ledger.Claim{ID: "x", By: "process 7 on build-3"}
	if err := store.Write(t.Context(), l, "begins"); err != nil {
		t.Fatal(err)
	}
	p, reading, err := session.Plan(t.Context(), plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = session.Run(p, reading.Ledger, "", nil).Execute(t.Context())
	if err == nil || !strings.Contains(err.Error(), "nothing was written: another apply (process 7 on build-3) is under way") {
		t.Errorf("got %v", err)
	}
}

// When all is written and only the record of it fails, some of it is done.
func TestRecordFails(t *testing.T) {
	s := newServer(t, standin.V12_4)
	var saved atomic.Int64
	s.url = s.through(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/api/dashboards/db" {
			saved.Add(1)
		}
		if saved.Load() > 2 { // the claim, and the one dashboard
			http.Error(w, "no space left", http.StatusInsufficientStorage)
			return
		}
		s.standin.ServeHTTP(w, r)
	})
	session := s.open(unsecret(bakery()))
	p, reading, err := session.Plan(t.Context(), plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	report, err := session.Run(p, reading.Ledger, "", nil).Execute(t.Context())
	if len(report.Failed()) > 0 || !errors.Is(err, apply.ErrPartly) || !strings.Contains(err.Error(), "could not be recorded") {
		t.Errorf("got %v, failed %v", err, report.Failed())
	}
}
