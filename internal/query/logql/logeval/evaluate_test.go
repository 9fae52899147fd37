package logeval_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

func TestRefused(t *testing.T) {
	store := logeval.NewStore(manyLines(10))
	for query, want := range map[string]string{
		`rate({a="b"} [$__auto])`:                                        `$__auto is a Grafana variable`,
		`rate({a="b"} [5m] offset $x)`:                                   `$x is a Grafana variable`,
		`rate({a=$x} [5m])`:                                              `$x is a Grafana variable`,
		`topk($k, rate({a="b"} [5m]))`:                                   `$k is a Grafana variable`,
		`rate({a="b"} [5m]) > $x`:                                        `$x is a Grafana variable`,
		`rate({a="b"} | json | n > $x [5m])`:                             `prepare the stage "| n > $x" at byte 22: $x is a Grafana variable`,
		`rate({a="b"} |= $x [5m])`:                                       `$x is a Grafana variable`,
		`{a="b"}`:                                                        `log queries are not supported as an instant query type`,
		`rate({a="b"} | line_format "{{ nosuch }}" |= "x" [5m])`:         `function "nosuch" not defined`,
		`rate({a="b"} [5m]) and on (a) group_left () rate({a="b"} [5m])`: `group_left`,
		`sum(1)`: `1 is not supported`,
	} {
		_, err := store.Instant(t.Context(), parse(t, query), time.Unix(0, 0))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "evaluate ") {
			t.Errorf("%s: %v, want %s", query, err, want)
		}
	}
}

func TestStep(t *testing.T) {
	store := logeval.NewStore(nil)
	for _, step := range []time.Duration{0, -1, time.Microsecond} {
		if _, err := store.Range(t.Context(), parse(t, `vector(1)`), time.Unix(0, 0), time.Unix(9, 0), step, 1); err == nil {
			t.Errorf("9 s in steps of %s have an answer", step)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	store := logeval.NewStore(manyLines(10))
	for _, query := range []string{`rate({service=~".+"} | json [5m])`, `{service=~".+"}`} {
		if _, err := store.Range(ctx, parse(t, query), time.Unix(0, 0), time.Unix(1800000000, 0), time.Hour*1e5, 1); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", query, err)
		}
		// What was cancelled is not remembered.
		if _, err := store.Range(t.Context(), parse(t, query), time.Unix(0, 0), time.Unix(1800000000, 0), time.Hour*1e5, 1); err != nil {
			t.Errorf("%s: %v", query, err)
		}
	}
}

func TestLimit(t *testing.T) {
	store := logeval.NewStore(manyLines(100))
	start := time.Unix(1700000000, 0)
	r, err := store.Range(t.Context(), parse(t, `{service=~".+"} | json | level="error"`), start, start.Add(3*time.Hour), 0, 3)
	if err != nil || len(r.Lines) != 3 || !r.Lines[0].Time.After(r.Lines[2].Time) {
		t.Errorf("%v, %v", r, err)
	}
}

// TestConcurrent is for the race detector.
func TestConcurrent(t *testing.T) {
	store := logeval.NewStore(manyLines(1000))
	var wg sync.WaitGroup
	for range 4 {
		for _, pair := range equal() {
			wg.Go(func() { overAll(t, store, pair[0]) })
		}
	}
	wg.Wait()
}
