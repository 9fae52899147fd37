package traceeval_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// TestMetrics has the series of minutes from 12:00 to 12:03: labels, then minute=value.
func TestMetrics(t *testing.T) {
	s := newStore(t, bakery())
	for query, want := range map[string]string{
		`{ } | count_over_time()`:                                            `__name__=count_over_time 0=4 1=3 2=1 3=0`,
		`{ } | rate()`:                                                       `__name__=rate 0=0.067 1=0.050 2=0.017 3=0`,
		`{ name = "bake" } | count_over_time()`:                              `__name__=count_over_time 0=1 1=2 2=0 3=0`,
		`{ name = "nothing" } | rate()`:                                      `__name__=rate 0=0 1=0 2=0 3=0`,
		`{ name = "nothing" } | rate() by (name)`:                            ``,
		`{ kind = server } | max_over_time(duration)`:                        `__name__=max_over_time 0=0.900 1=6`,
		`{ } | min_over_time(span.items)`:                                    `__name__=min_over_time 0=3 1=9 2=1`,
		`{ } | sum_over_time(span.items)`:                                    `__name__=sum_over_time 0=8 1=18 2=1`,
		`{ } | avg_over_time(span.items)`:                                    `__name__=avg_over_time 0=4 1=9 2=1`,
		`{ } | avg_over_time(span.user)`:                                     ``,
		`{ kind = server } | count_over_time() by (span.user, span.premium)`: `span.premium=true,span.user=ann 0=1 1=0 2=0 3=0; span.user=bob 0=0 1=1 2=0 3=0`,
		`{ name = "bake" } | count_over_time() by (span.user)`:               `span.user=nil 0=1 1=2 2=0 3=0`,
		`{ } | by(kind) | count() > 1 | count_over_time() by (kind)`:         `kind=client 0=0 1=2 2=0 3=0; kind=internal 0=2 1=0 2=0 3=0`,
	} {
		got, err := s.Metrics(t.Context(), parse(t, query), noon(), noon().Add(3*time.Minute), time.Minute)
		if shown := show(got); err != nil || shown != want {
			t.Errorf("%s: %v\n got %s\nwant %s", query, err, shown, want)
		}
	}
}

func show(list []traceeval.Series) string {
	var out []string
	for _, s := range list {
		var labels []string
		for _, name := range slices.Sorted(maps.Keys(s.Labels)) {
			labels = append(labels, name+"="+s.Labels[name])
		}
		one := strings.Join(labels, ",")
		for i, at := range s.Times {
			one += fmt.Sprintf(" %d=%s", int(at.Sub(noon()).Minutes()), strings.TrimSuffix(fmt.Sprintf("%.3f", s.Values[i]), ".000"))
		}
		out = append(out, one)
	}
	return strings.Join(out, "; ")
}

func TestTop(t *testing.T) {
	s := newStore(t, bakery())
	for query, want := range map[string]string{
		`{ } | max_over_time(duration) by (kind) | topk(1)`:    `kind=consumer 2=0.050; kind=server 0=0.900 1=6`,
		`{ } | max_over_time(duration) by (kind) | bottomk(1)`: `kind=client 1=3; kind=consumer 2=0.050; kind=internal 0=0.600`,
		`{ } | max_over_time(duration) by (kind) | topk(9)`:    `kind=client 0=0.700 1=3; kind=consumer 2=0.050; kind=internal 0=0.600; kind=server 0=0.900 1=6`,
	} {
		got, err := s.Metrics(t.Context(), parse(t, query), noon(), noon().Add(3*time.Minute), time.Minute)
		if err != nil || show(got) != want {
			t.Errorf("%s: %v\n got %s\nwant %s", query, err, show(got), want)
		}
	}
}

// TestTimes are multiples of the step around start and end; a span on a time belongs to it.
func TestTimes(t *testing.T) {
	s := newStore(t, bakery())
	for _, c := range []struct {
		from, to, step time.Duration
		want           string
	}{
		{10 * time.Second, 70 * time.Second, time.Minute, "0=4 1=3 2=1"},
		{time.Second, 59 * time.Second, time.Minute, "0=4 1=3"},
		{-4 * time.Minute, -time.Minute, 5 * time.Minute, "-5=0 0=4"},
		{0, time.Minute, 2 * time.Minute, "0=4 2=4"},
	} {
		got, err := s.Metrics(t.Context(), parse(t, `{ } | count_over_time()`), noon().Add(c.from), noon().Add(c.to), c.step)
		if want := "__name__=count_over_time " + c.want; err != nil || show(got) != want {
			t.Errorf("%+v: %v\n got %s", c, err, show(got))
		}
	}
}

func TestMetricsRefused(t *testing.T) {
	s := newStore(t, nil)
	for query, want := range map[string]string{
		`{ }`:                                    "it gives traces",
		`{ } | quantile_over_time(duration, .9)`: "quantile_over_time is not supported",
		`{ } | histogram_over_time(duration)`:    "histogram_over_time is not supported",
		`{ } | compare({ status = error })`:      "compare is not supported",
		`{ } | rate() > 1`:                       "> 1 is not supported",
		`{ } | rate() by (1 + 1)`:                "want an attribute or an intrinsic",
		`{ } | rate() by (parent.span.a)`:        "parent.span.a is not supported",
		`{ } | max_over_time(.a + 1)`:            "want an attribute or an intrinsic",
		`{ } | rate() by (name) | topk(0)`:       "topk(0) is not supported",
		`{ } | rate() by (name) | bottomk($n)`:   "bottomk($n) is not supported",
	} {
		_, err := s.Metrics(t.Context(), parse(t, query), noon(), noon().Add(time.Hour), time.Minute)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", query, err, want)
		}
	}
}

func TestBadSteps(t *testing.T) {
	for _, c := range []struct{ length, step time.Duration }{
		{time.Hour, 0}, {time.Hour, -1}, {0, 1}, {-time.Hour, time.Minute}, {time.Hour, time.Millisecond},
	} {
		if _, err := newStore(t, nil).Metrics(t.Context(), parse(t, `{ } | rate()`), noon(), noon().Add(c.length), c.step); err == nil {
			t.Errorf("%s in steps of %s has an answer", c.length, c.step)
		}
	}
}
