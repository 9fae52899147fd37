package logeval_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

// equal are queries with the same answer.
func equal() [][2]string {
	return [][2]string{
		{`{service=~".+"} |= "request 1" |~ "7"`, `{service=~".+"} |~ "7" |= "request 1"`},
		{`{service=~".+"} | json | level="error" | http_statusCode=500`, `{service=~".+"} | json | http_statusCode=500 | level="error"`},
		{`{service=~".+"} | json | level="error" and http_statusCode >= 400`, `{service=~".+"} | json | level="error" | http_statusCode >= 400`},
		{`{service=~".+"} |= "error" or "warn"`, `{service=~".+"} |~ "error|warn"`},
		{`count_over_time({service=~".+"} [5m])`, `rate({service=~".+"} [5m]) * 300`},
		{`sum by (service) (count_over_time({service=~".+"} | json [5m]))`, `sum by (service) (sum by (service, level) (count_over_time({service=~".+"} | json [5m])))`},
		{`sum(count_over_time({service=~".+"} | json | level="error" [5m]))`, `sum(sum by (level) (count_over_time({service=~".+"} | json | level="error" [5m])))`},
		{`sum without (environment) (count_over_time({service=~".+"} [5m]))`, `sum by (service) (count_over_time({service=~".+"} [5m]))`},
		{`count_over_time({service=~".+"} [5m]) unless vector(1)`, `count_over_time({service=~".+"} [5m])`},
		{`avg by (service) (count_over_time({service=~".+"} [5m]))`, `sum by (service) (count_over_time({service=~".+"} [5m])) / count by (service) (count_over_time({service=~".+"} [5m]))`},
		{`max_over_time({service=~".+"} | json | unwrap http_duration [5m]) by (service)`, `quantile_over_time(1, {service=~".+"} | json | unwrap http_duration [5m]) by (service)`},
		{`sum(count_over_time({service=~".+"} [5m])) - sum(count_over_time({service=~".+"} | json | level!="error" [5m]))`, `sum(count_over_time({service=~".+"} | json | level="error" [5m])) or sum(count_over_time({service=~".+"} [5m])) * 0`},
	}
}

func TestEqualQueries(t *testing.T) {
	entries := manyLines(3000)
	store := logeval.NewStore(entries)
	for _, pair := range equal() {
		want, got := overAll(t, store, pair[0]), overAll(t, store, pair[1])
		if want[0] == "nothing" || !slices.Equal(want, got) {
			t.Errorf("%s and %s differ:\n%v\n%v", pair[0], pair[1], want, got)
		}
	}
}

func overAll(t *testing.T, store *logeval.Store, query string) []string {
	t.Helper()
	start := time.Unix(1700000000, 0)
	r, err := store.Range(t.Context(), parse(t, query), start, start.Add(150*time.Minute), 7*time.Minute, 10000)
	if err != nil {
		t.Fatal(err)
	}
	return render(r)
}

func parse(t *testing.T, query string) *logql.Query {
	t.Helper()
	q, err := logql.Parse(query)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// TestRangeIsInstants compares each step of a range with an evaluation at its time.
func TestRangeIsInstants(t *testing.T) {
	store := logeval.NewStore(manyLines(2000))
	start := time.Unix(1700000000, 0)
	for _, pair := range equal() {
		q := parse(t, pair[1])
		if !q.IsMetric() {
			continue
		}
		r, err := store.Range(t.Context(), q, start, start.Add(2*time.Hour), 10*time.Minute, 0)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 13 {
			checkInstant(t, store, q, r, start.Add(time.Duration(i)*10*time.Minute))
		}
	}
}

func checkInstant(t *testing.T, store *logeval.Store, q *logql.Query, r logeval.Result, at time.Time) {
	t.Helper()
	instant, err := store.Instant(t.Context(), q, at)
	if err != nil {
		t.Fatal(err)
	}
	step := logeval.Result{Kind: logeval.Vector}
	for _, s := range r.Series {
		if i := slices.IndexFunc(s.Times, at.Equal); i >= 0 {
			step.Series = append(step.Series, logeval.Series{Labels: s.Labels, Values: s.Values[i : i+1]})
		}
	}
	if got, want := render(step), render(instant); !slices.Equal(got, want) {
		t.Errorf("%s at %s: the range has %v, the instant %v", q, at, got, want)
	}
}

// TestOrderOfEntries shuffles what a store is made of, and repeats some of it.
func TestOrderOfEntries(t *testing.T) {
	entries := manyLines(500)
	backwards := slices.Clone(entries)
	slices.Reverse(backwards)
	backwards = append(backwards, entries[:50]...)
	for i := range backwards {
		backwards[i].Labels = maps.Clone(backwards[i].Labels)
	}
	one, two := logeval.NewStore(entries), logeval.NewStore(backwards)
	for _, pair := range equal() {
		if a, b := overAll(t, one, pair[0]), overAll(t, two, pair[0]); !slices.Equal(a, b) {
			t.Errorf("%s: %v and %v", pair[0], a, b)
		}
	}
}
