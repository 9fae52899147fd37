package standin

import (
	"sync/atomic"
	"time"
)

// store is what a Grafana remembers.
type store struct {
	traits traits
	now    func() time.Time
	// serials count the rows of each table.
	serials map[string]int64
	denials atomic.Int64

	admin  *user
	users  map[int64]*user
	tokens map[string]*user

	folders     map[string]*folder
	datasources map[string]*datasource
	dashboards  map[string]*dashboard
	rules       ruleSet
	receivers   []*receiver
	templates   map[string]*template
	timings     map[string]*timing
	policies    policies
	elements    map[string]*element
	annotations []annotation
}

func newStore(t traits, now func() time.Time) *store {
	s := &store{
		traits: t, now: now, serials: map[string]int64{},
		users: map[int64]*user{}, tokens: map[string]*user{},
		folders: map[string]*folder{}, datasources: map[string]*datasource{}, dashboards: map[string]*dashboard{}, rules: ruleSet{},
		templates: map[string]*template{}, timings: map[string]*timing{}, elements: map[string]*element{},
	}
	s.admin = s.newUser("admin", Admin)
	s.resetPolicies()
	return s
}

// next is the next row of a table, from 1.
func (s *store) next(table string) int64 {
	s.serials[table]++
	return s.serials[table]
}

// time is the stand-in's clock, as Grafana shows times.
func (s *store) time() time.Time { return s.now().UTC() }
