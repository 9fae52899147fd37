package traceql

import (
	"reflect"
	"testing"
)

func mustParse(t *testing.T, text string) *Query {
	t.Helper()
	q, err := Parse(text)
	if err != nil {
		t.Fatalf("Parse(%s): %v", text, err)
	}
	return q
}

func TestReferences(t *testing.T) {
	q := mustParse(t, `{ resource.service.name = "a" && (5 < .n) && parent.span."x y" } | by(name) | avg(duration) > 1s`)
	want := []Reference{
		{Field: Field{Pos: 2, Scope: "resource", Name: "service.name"}, Op: "=", Value: &Static{Pos: 26, Kind: StringValue, Text: "a"}},
		{Field: Field{Pos: 38, Name: "n"}, Op: ">", Value: &Static{Pos: 34, Kind: NumberValue, Text: "5"}},
		{Field: Field{Pos: 45, Scope: "parent.span", Name: "x y"}},
		{Field: Field{Pos: 70, Name: "name", Intrinsic: true}},
		{Field: Field{Pos: 82, Name: "duration", Intrinsic: true}},
	}
	if got := q.References(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestReferencesEverywhere(t *testing.T) {
	for text, want := range map[string][]string{
		`{ .a = 1 } >> ({ .b = 2 } | count() > 1)`:          {"a", "b"},
		`{ .a + .b > 5 && -.c = .d }`:                       {"a", "b", "c", "d"},
		`{ .a =~ "x" } | select(.b, name) | coalesce()`:     {"a", "b", "name"},
		`{} | quantile_over_time(.a, .9) by (.b) | topk(5)`: {"a", "b"},
		`{} | compare({ .a = nil }) by (.b) > 1`:            {"a", "b"},
		`{ status = error } with (most_recent=true)`:        {"status"},
		`{ span:id = "$id" } | max(.a) - min(.b) > sum(.c)`: {"span:id", "a", "b", "c"},
		`{} | rate()`: nil,
	} {
		var got []string
		for _, r := range mustParse(t, text).References() {
			got = append(got, r.Field.Name)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestLiterals(t *testing.T) {
	for literal, want := range map[string]ValueKind{
		`"x"`: StringValue, `-5`: NumberValue, `1.5`: NumberValue, `maxInt`: NumberValue,
		`-5ms`: DurationValue, `true`: BoolValue, `nil`: NilValue, `error`: StatusValue,
		`server`: KindValue, `$x`: VariableValue, `${x:raw}`: VariableValue,
	} {
		r := mustParse(t, `{ .a = `+literal+` }`).References()[0]
		if r.Op != "=" || r.Value.Kind != want {
			t.Errorf("%s: %s %+v, want %s", literal, r.Op, r.Value, want)
		}
	}
}

func TestString(t *testing.T) {
	for in, want := range map[string]string{
		`{}`:                          `{ }`,
		`{.a=1&&(.b>2||!.c)}`:         `{ .a = 1 && (.b > 2 || !.c) }`,
		"{span.\"a b\"=`x\"y`}":       "{ span.\"a b\" = `x\"y` }",
		`{parent."span.x"=1}`:         `{ parent."span.x" = 1 }`,
		`{."5"=.c."d"}`:               `{ ."5" = .c.d }`,
		`{}|rate()by(name)>5|topk(3)`: `{ } | rate() by(name) > 5 | topk(3)`,
		`({}&>>{.a})|count()>- 5`:     `({ } &>> { .a }) | count() > -5`,
		`{}with(a=true,b="x")`:        `{ } with (a=true, b="x")`,
		`{}|compare({.a=1},10)`:       `{ } | compare({ .a = 1 }, 10)`,
	} {
		if got := mustParse(t, in).String(); got != want {
			t.Errorf("Parse(%s).String()\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestIsMetrics(t *testing.T) {
	if mustParse(t, `{} | count() > 1`).IsMetrics() || !mustParse(t, `{} | rate() | topk(1)`).IsMetrics() {
		t.Error("only the second is a metrics query")
	}
}

func TestIsTraceID(t *testing.T) {
	for s, want := range map[string]bool{
		"4bf92f3577b34da6a3ce929d0e0e4736":  true,
		"4BF92F3577B34DA6A3CE929D0E0E4736 ": true,
		"$traceId":                          true,
		"${traceId:raw}":                    true,
		"[[traceId]]":                       true,
		"$a$b":                              false,
		"4bf92f35":                          false,
		"zbf92f3577b34da6a3ce929d0e0e4736":  false,
		"{}":                                false,
		"":                                  false,
	} {
		if got := IsTraceID(s); got != want {
			t.Errorf("IsTraceID(%q) = %v", s, got)
		}
	}
}

func TestWalkOrder(t *testing.T) {
	for _, text := range goodQueries() {
		last := 0
		Walk(mustParse(t, text).Root, func(n Node) bool {
			if n.Position() < last {
				t.Errorf("%s: %T at %d after %d", text, n, n.Position(), last)
			}
			last = n.Position()
			return true
		})
	}
}
