package change

import (
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestLists are differences that no leaf of a list shows: its order, and what a later
// item overrides.
func TestLists(t *testing.T) {
	for _, test := range []struct {
		name, before, after, want string
		say                       say
	}{
		{"queries reordered", "[{refId: A, expr: up}, {refId: B, expr: x}]", "[{refId: B, expr: x}, {refId: A, expr: up}]", "queries reordered", targets},
		{"a query by another name", "[{refId: A, expr: up}]", "[{refId: Z, expr: up}]", "query A is called Z now", targets},
		{"a query that had no name", "[{expr: up}]", "[{refId: A, expr: up}]", "", targets},
		{"overrides reordered", "[{matcher: {id: a}, properties: [{id: x, value: y}]}, {matcher: {id: b}}]", "[{matcher: {id: b}}, {matcher: {id: a}, properties: [{id: x, value: y}]}]", "overrides reordered", overrides},
		{"a property set twice", "[{matcher: {id: a}, properties: [{id: x, value: first}, {id: x, value: last}]}]", "[{matcher: {id: a}, properties: [{id: x, value: other}, {id: x, value: last}]}]", "override for a: x first → other", overrides},
		{"links reordered", "[{title: a}, {title: b}]", "[{title: b}, {title: a}]", "links reordered", links("link")},
		{"a trace's queries reordered", "[{name: a}, {name: b}]", "[{name: b}, {name: a}]", "queries of a trace reordered", traceQueries},
		{"a trace's query reformatted", "[{name: a, query: 'up{$$__tags} > 0'}]", "[{name: a, query: \"up{$$__tags}  >\\n0\"}]", "", traceQueries},
		{"a trace's query", "[{name: a, query: 'up{$$__tags}'}, {name: b}]", "[{name: a, query: 'x{$$__tags}'}, {name: c}]", "query a of a trace: the query changed; query c of a trace added; query b of a trace removed", traceQueries},
	} {
		var have []string
		for _, s := range test.say("", decoded(t, test.before), decoded(t, test.after)) {
			have = append(have, s.summary.String())
		}
		if joined := strings.Join(have, "; "); joined != test.want {
			t.Errorf("%s: %q, want %q", test.name, joined, test.want)
		}
	}
}

func decoded(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := yaml.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	return value
}
