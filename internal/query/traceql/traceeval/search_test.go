package traceeval_test

import (
	"context"
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

func TestSearchResult(t *testing.T) {
	s := newStore(t, bakery())
	got := search(t, s, `{ status = error } | by(name) | count() > 1 | select(span.items, event.level)`)
	want := []traceeval.Trace{{
		ID: "b2", RootService: "shop", RootName: "POST /order", Start: noon().Add(time.Minute), Duration: 6 * time.Second,
		Services: map[string]traceeval.ServiceStats{"shop": {Spans: 1}, "oven": {Spans: 2, Errors: 2}},
		SpanSets: []traceeval.SpanSet{{
			Attributes: map[string]string{"by(name)": "bake", "count()": "2"},
			Spans:      []traceeval.MatchedSpan{burnt("12", 2*time.Second), burnt("13", 3*time.Second)},
		}},
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func burnt(id string, d time.Duration) traceeval.MatchedSpan {
	return traceeval.MatchedSpan{
		ID: id, Name: "bake", Start: noon().Add(time.Minute), Duration: d,
		Attributes: map[string]string{"status": "error", "items": "9", "level": "1, 7"},
	}
}

func TestRootNotReceived(t *testing.T) {
	got := search(t, newStore(t, bakery()), `{ name = "deliver" }`)
	if len(got) != 1 || got[0].RootService != traceeval.RootMissing || got[0].RootName != "" {
		t.Errorf("%+v", got)
	}
}

// TestUnseenValuesAreNotShown: of an alternative that does not hold, Tempo reads nothing.
func TestUnseenValuesAreNotShown(t *testing.T) {
	got := search(t, newStore(t, bakery()), `{ span.user = "ann" || span.http.status_code = 500 }`)
	for i, want := range []map[string]string{{"http.status_code": "500"}, {"user": "ann"}} {
		if a := got[i].SpanSets[0].Spans[0].Attributes; !reflect.DeepEqual(a, want) {
			t.Errorf("shows %v, want %v", a, want)
		}
	}
}

func TestTimeAndLimit(t *testing.T) {
	s := newStore(t, bakery())
	for _, c := range []struct {
		from, to time.Duration
		limit    int
		want     string
	}{
		{0, time.Hour, 20, "c3 b2 a1"},
		{0, time.Hour, 2, "c3 b2"},
		{0, time.Hour, 0, ""},
		{500 * time.Millisecond, time.Second, 20, "a1"}, // in the middle of a trace
		{63 * time.Second, 64 * time.Second, 20, "b2"},
		{2 * time.Second, 59 * time.Second, 20, ""},
	} {
		found, err := s.Search(t.Context(), parse(t, `{ }`), noon().Add(c.from), noon().Add(c.to), c.limit)
		if got := traces(found); err != nil || got != c.want {
			t.Errorf("%+v: %q, %v", c, got, err)
		}
	}
}

func traces(found []traceeval.Trace) string {
	var out []string
	for _, t := range found {
		out = append(out, t.ID)
	}
	return strings.Join(out, " ")
}

// TestRefused also on a store without spans: nothing hides that Tempo has no answer.
func TestRefused(t *testing.T) {
	for query, want := range map[string]string{
		`{ parent.span.items = 1 }`:    "parent.span.items is not supported",
		`{ span.items = $n }`:          "$n is a Grafana variable",
		`{ name = nil }`:               "every span has it",
		`{ } | by(name, kind)`:         "groups by one field",
		`{ } | by(1 + 1)`:              "the same for every span",
		`{ } | avg(1) > 0`:             "the same for every span",
		`{ } | count() + 1 > 1`:        "one aggregate with one value",
		`{ } | select(span.items + 1)`: "want an attribute or an intrinsic",
		`{ } | rate()`:                 "time series, not traces",
	} {
		_, err := newStore(t, nil).Search(t.Context(), parse(t, query), noon(), noon(), 20)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "evaluate ") {
			t.Errorf("%s: %v, want %s", query, err, want)
		}
	}
}

// TestFaults come up with the values of spans.
func TestFaults(t *testing.T) {
	for query, want := range map[string]string{
		`{ !span.items }`:              "expected a boolean, but got int64",
		`{ -.user = "a" }`:             "expected a numeric, but got string",
		`{ 1 / (span.items - 3) > 0 }`: "division of a whole number by 0",
		`{ name =~ span.user }`:        "missing closing",
		`({ } | by(name)) >> { }`:      "consider using coalesce()",
	} {
		spans := append(bakery(), at(3, "d4", "31", "", "x", "shop", "server", 1, map[string]any{"user": "("}))
		_, err := newStore(t, spans).Search(t.Context(), parse(t, query), noon(), noon().Add(time.Hour), 20)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", query, err, want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := newStore(t, bakery()).Search(ctx, parse(t, `{ }`), noon(), noon().Add(time.Hour), 20); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestBadAttribute(t *testing.T) {
	for _, v := range []any{nil, struct{}{}, []any{1, nil}, map[string]int{}} {
		_, err := traceeval.NewStore([]traceeval.Span{{TraceID: "a1", SpanID: "01", Attributes: map[string]any{"odd": v}}})
		if err == nil || !strings.Contains(err.Error(), `the attribute "odd"`) {
			t.Errorf("%v: %v", v, err)
		}
	}
}

// TestOddSpans: parents in a circle, numbers that are none, and an id twice: one hangs on the other.
func TestOddSpans(t *testing.T) {
	s := newStore(t, []traceeval.Span{
		at(0, "a1", "01", "02", "a", "x", "", 1, map[string]any{"n": math.NaN(), "none": []int{}}),
		at(0, "a1", "02", "01", "b", "x", "", 1, map[string]any{"n": math.NaN(), "big": int64(1<<53 + 1)}),
		at(0, "a1", "03", "", "c", "x", "", 1, nil),
		at(0, "a1", "03", "03", "d", "x", "", 1, nil),
		{},
	})
	for query, want := range map[string]string{
		`{ } >> { }`:                      "03",
		`{ } | by(span.n) | count() > 1`:  "01 02 03 03",
		`{ span.n < 1 || span.n >= 1 }`:   "",
		`{ span.big = 9007199254740992 }`: "",
		`{ span.big > 9007199254740992 }`: "02",
		`{ span.none != nil }`:            "",
	} {
		if got := strings.Join(ids(search(t, s, query)), " "); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}
