package grafana_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func (s *server) ledger() ledger.Store {
	return ledger.Store{Client: s.client(s.connection()), Bundle: "bakery", Title: "Bakery"}
}

// Whatever a title has in it, the ledger is read as it was written.
func TestLedgerTitles(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		l, err := s.ledger().Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		key := object.Key{Kind: resource.Dashboard, UID: "a"}
		const title = "obsgen-ledger --> <!-- `x` [a](b) \n*\"\\"
		l.Entries[key] = ledger.Entry{Sent: "s", Title: title}
		if err := s.ledger().Write(t.Context(), l, "test"); err != nil {
			t.Fatal(err)
		}
		if l, err = s.ledger().Read(t.Context()); err != nil || l.Entries[key].Title != title {
			t.Errorf("read %q, %v", l.Entries[key].Title, err)
		}
	})
}

// A ledger that cannot be read stops everything, with what to do.
func TestDamagedLedger(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(unsecret(bakery()), plan.Options{})
		s.editDashboard("obsgen-bakery", "panels", []any{})
		session := s.open(unsecret(bakery()))
		if _, _, err := session.Plan(t.Context(), plan.Options{}); err == nil || !strings.Contains(err.Error(), "restore its last version in Grafana") {
			t.Errorf("got %v", err)
		}
	})
}

// Who has an old ledger in hand does not overwrite a newer one.
func TestOutdatedLedger(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(unsecret(bakery()), plan.Options{})
		old, err := s.ledger().Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		s.apply(unsecret(differently()), plan.Options{})
		if err := s.ledger().Write(t.Context(), old, "test"); !errors.Is(err, ledger.ErrMoved) {
			t.Errorf("got %v", err)
		}
	})
}
