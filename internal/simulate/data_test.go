package simulate_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

type entry = logeval.Entry

func everything() *labels.Matcher {
	return labels.MustNewMatcher(labels.MatchRegexp, model.MetricNameLabel, ".+")
}

func noisy() (*simulate.System, obsgen.Scenario) {
	s := obsgen.Scenario{Name: "noisy", Effects: []obsgen.Effect{
		obsgen.Fail("loaves_total", nil, 0.1, obsgen.Labels{"outcome": "burnt"}), obsgen.Restart(oven, time.Minute), obsgen.WriteLines("burnt", 1),
	}}
	return bakery(s), s
}

// The same scenario gives the same data, whatever is asked first.
func TestTheSameEveryTime(t *testing.T) {
	system, s := noisy()
	first, second := system.Play(s, simulate.Options{}), system.Play(s, simulate.Options{})
	series(t, second, named("heat"))
	second.Lines()
	bits := cmp.Comparer(func(a, b promql.FPoint) bool { return a.T == b.T && (a.F == b.F || stale(a) && stale(b)) })
	if diff := cmp.Diff(series(t, first, everything()), series(t, second, everything()), bits); diff != "" {
		t.Errorf("two runs differ:\n%.2000s", diff)
	}
	if diff := cmp.Diff(first.Lines(), second.Lines()); diff != "" {
		t.Errorf("the lines of two runs differ:\n%.2000s", diff)
	}
}

// A histogram's parts agree at every scrape, and so do its events and its counter's.
func TestHistogramsAgree(t *testing.T) {
	system, s := noisy()
	run := system.Play(s, simulate.Options{})
	counts, buckets := series(t, run, named("bake_seconds_count")), series(t, run, named("bake_seconds_bucket"))
	for name, count := range counts {
		below := make([]float64, len(count))
		for _, le := range []string{"10", "20", "40", "+Inf"} {
			bucket := buckets[bucketOf(name, le)]
			if len(bucket) != len(count) {
				t.Fatalf("%s has %d samples up to %s, and %d in all", name, len(bucket), le, len(count))
			}
			for i, p := range bucket {
				if !stale(p) && (p.F < below[i] || p.F > count[i].F || le == "+Inf" && p.F != count[i].F) {
					t.Fatalf("%s: %v up to %s, %v below, %v in all", name, p, le, below[i], count[i])
				}
				below[i] = p.F
			}
		}
	}
	if len(counts) != 4 {
		t.Errorf("there are %d counts, want one for each kind and instance", len(counts))
	}
}

func bucketOf(count, le string) string {
	text := strings.Replace(count, "bake_seconds_count", "bake_seconds_bucket", 1)
	return strings.Replace(text, `service="`, `le="`+le+`", service="`, 1)
}

// Counters only fall when their process begins anew.
func TestCountersRise(t *testing.T) {
	system, s := noisy()
	run := system.Play(s, simulate.Options{})
	for _, name := range []string{"loaves_total", "bake_seconds_count", "bake_seconds_sum"} {
		for id, points := range series(t, run, named(name)) {
			falls := 0
			for i := 1; i < len(points); i++ {
				if points[i].F < points[i-1].F {
					falls++
				}
			}
			if falls > 0 {
				t.Errorf("%s falls %d times without a mark between", id, falls)
			}
		}
	}
}

// A counter of something rare is not there before its first event.
func TestRareCounters(t *testing.T) {
	system, s := noisy()
	burnt := labels.MustNewMatcher(labels.MatchEqual, "outcome", "burnt")
	for id, points := range series(t, system.Play(s, simulate.Options{}), named("loaves_total"), burnt) {
		if first := points[0]; first.F < 1 {
			t.Errorf("%s begins with %v", id, first)
		}
	}
}

func TestNoise(t *testing.T) {
	s := obsgen.Scenario{Name: "day", At: time.Hour, Before: time.Hour, Lasts: 22 * time.Hour, After: time.Hour, Sample: time.Minute}
	run := bakery(s).Play(s, simulate.Options{})
	night, noon := ask(t, run, time.Hour, `sum(rate(loaves_total[30m]))`)["{}"], ask(t, run, 12*time.Hour, `sum(rate(loaves_total[30m]))`)["{}"]
	if night > 0.5*noon {
		t.Errorf("there are %v loaves a second at night and %v at noon", night, noon)
	}
	if queues := ask(t, run, time.Hour, `count(count_values("n", queue))`); queues["{}"] != 1 {
		t.Errorf("two instances report %v numbers of the same queue", queues)
	}
	if heats := ask(t, run, time.Hour, `count(count_values("n", heat))`); heats["{}"] != 2 {
		t.Errorf("two ovens have %v temperatures", heats)
	}
}

func TestLines(t *testing.T) {
	s := obsgen.Scenario{Name: "trouble", Effects: []obsgen.Effect{obsgen.WriteLines("burnt", 1)}}
	run := bakery(s).Play(s, simulate.Options{})
	lines := run.Lines()
	before := slices.IndexFunc(lines, func(e entry) bool { return !e.Time.Before(run.Begin) })
	during := slices.IndexFunc(lines, func(e entry) bool { return !e.Time.Before(run.Over) }) - before
	if before < 20 || before > 28 || during < 3590 || during > 3610 {
		t.Errorf("%d lines before the trouble and %d during it, want about 24 and 3600", before, during)
	}
	var line map[string]any
	if err := json.Unmarshal([]byte(lines[0].Line), &line); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]any{"level": "error", "loaf": map[string]any{"kind": "rye"}, "id": "0-oven"}, line); diff != "" {
		t.Errorf("a line (-want +have):\n%s", diff)
	}
}
