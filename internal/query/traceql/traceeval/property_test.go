package traceeval_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// TestStructure compares the structural operators with a walk from child to parent, on
// random trees whose spans are red or blue.
func TestStructure(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		spans := randomTree(random, 1+random.IntN(12))
		s := newStore(t, spans)
		for op, related := range map[string]func(a, b int) bool{
			">":  func(a, b int) bool { return parent(spans, b) == a },
			"<":  func(a, b int) bool { return parent(spans, a) == b },
			">>": func(a, b int) bool { return above(spans, a, b) },
			"<<": func(a, b int) bool { return above(spans, b, a) },
			"~":  func(a, b int) bool { return a != b && parent(spans, a) == parent(spans, b) },
		} {
			for _, prefix := range []string{"", "!", "&"} {
				query := fmt.Sprintf(`{ name = "red" } %s%s { name = "blue" }`, prefix, op)
				if got, want := ids(search(t, s, query)), expected(spans, prefix, related); !slices.Equal(got, want) {
					t.Errorf("%s of %v\n got %v\nwant %v", query, spans, got, want)
				}
			}
		}
	}
}

// randomTree has span i at place i; its id sorts as i does.
func randomTree(random *rand.Rand, n int) []traceeval.Span {
	var out []traceeval.Span
	for i := range n {
		up := ""
		if i > 0 {
			up = out[random.IntN(i)].SpanID
		}
		name := []string{"red", "blue", "grey"}[random.IntN(3)]
		out = append(out, at(0, "a1", fmt.Sprintf("%02d", i+1), up, name, "x", "", 1, nil))
	}
	return out
}

// parent is -1 for a root.
func parent(spans []traceeval.Span, i int) int {
	return slices.IndexFunc(spans, func(s traceeval.Span) bool { return s.SpanID == spans[i].ParentID })
}

func above(spans []traceeval.Span, a, b int) bool {
	for b = parent(spans, b); b >= 0; b = parent(spans, b) {
		if a == b {
			return true
		}
	}
	return false
}

// expected are the blue spans with a red relative: !, those without; &, also the relatives.
func expected(spans []traceeval.Span, prefix string, related func(a, b int) bool) []string {
	found := map[string]bool{}
	for b, blue := range spans {
		some := false
		for a, red := range spans {
			if red.Name == "red" && blue.Name == "blue" && related(a, b) {
				some = true
				found[red.SpanID] = prefix == "&"
			}
		}
		found[blue.SpanID] = found[blue.SpanID] || blue.Name == "blue" && some != (prefix == "!")
	}
	var out []string
	for _, s := range spans {
		if found[s.SpanID] {
			out = append(out, s.SpanID)
		}
	}
	return out
}
