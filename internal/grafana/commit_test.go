package grafana_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// planOf plans the definitions of a commit, and returns what is noted.
func (s *server) planOf(b obsgen.Bundle, commit *ledger.Commit) string {
	s.t.Helper()
	session := s.open(b)
	session.From = commit
	p, _, err := session.Plan(s.t.Context(), plan.Options{})
	if err != nil {
		s.t.Fatal(err)
	}
	return strings.Join(p.Notes, "\n")
}

// An older checkout is told that it would undo what a newer one did.
func TestOlderCommit(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		noon := time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC)
		session := s.open(unsecret(bakery()))
		session.From = &ledger.Commit{Hash: "abc1234", At: noon}
		p, reading, err := session.Plan(t.Context(), plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if report, err := session.Run(p, reading.Ledger, "", nil).Execute(t.Context()); err != nil {
			t.Fatal(err, report.Failed())
		}
		changed := unsecret(differently())
		older, newer := &ledger.Commit{Hash: "0ldc0de", At: noon.Add(-time.Hour)}, &ledger.Commit{Hash: "fffffff", At: noon.Add(time.Hour)}
		if got := s.planOf(changed, older); !strings.Contains(got, "the commit abc1234 of 2026-02-03T12:00:00Z was applied last, and this is 0ldc0de") {
			t.Errorf("notes: %s", got)
		}
		for name, got := range map[string]string{"newer": s.planOf(changed, newer), "not known": s.planOf(changed, nil), "no change": s.planOf(unsecret(bakery()), older)} {
			if strings.Contains(got, "was applied last") {
				t.Errorf("%s: notes: %s", name, got)
			}
		}
	})
}
