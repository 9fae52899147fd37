package traceeval_test

import (
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// FuzzSearch looks for queries that parse but cannot be evaluated without a panic.
func FuzzSearch(f *testing.F) {
	for _, q := range []string{
		`{ .items ^ 2 / 3 % 4 - 1 > -1 } | by(.user) | coalesce() | max(duration) > 1s`,
		`({ } | by(name)) && ({ event.level = 1 } &>> { link.reason =~ "r.*" }) | select(.items)`,
		`{ !(name = nil) || "a" =~ .user } !~ { 1 > 2 } | avg(.items + 1) > 2`,
		`{ } | rate() by (name) | topk(3)`,
		`{ .items > 1 } | avg_over_time(duration) by (.user, event.level) | bottomk(1)`,
	} {
		f.Add(q)
	}
	s := newStore(f, bakery())
	f.Fuzz(func(t *testing.T, query string) {
		q, err := traceql.Parse(query)
		if err != nil || len(query) > 1000 {
			return
		}
		found, err := s.Search(t.Context(), q, noon(), noon().Add(time.Hour), 20)
		if err != nil && found != nil {
			t.Errorf("%s: traces beside %v", query, err)
		}
		series, err := s.Metrics(t.Context(), q, noon(), noon().Add(time.Hour), time.Minute)
		if err != nil && series != nil {
			t.Errorf("%s: series beside %v", query, err)
		}
	})
}
