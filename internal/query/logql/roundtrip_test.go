package logql

import (
	"reflect"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	for _, q := range goodQueries() {
		checkRoundTrip(t, q)
	}
}

// checkRoundTrip formats a query, parses that and wants the same tree and text.
func checkRoundTrip(t *testing.T, text string) {
	t.Helper()
	first, err := Parse(text)
	if err != nil {
		t.Fatalf("Parse(%s): %v", text, err)
	}
	canonical := first.String()
	second, err := Parse(canonical)
	if err != nil {
		t.Fatalf("Parse(%q).String() = %q: %v", text, canonical, err)
	}
	if again := second.String(); again != canonical {
		t.Fatalf("%q formats as %q, then as %q", text, canonical, again)
	}
	clearPositions(reflect.ValueOf(first))
	clearPositions(reflect.ValueOf(second))
	if !reflect.DeepEqual(first, second) {
		t.Fatalf("%q and its format %q give different trees", text, canonical)
	}
}

// clearPositions sets every Pos and OpPos in a tree to zero.
func clearPositions(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			clearPositions(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			clearPositions(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			clearField(v.Type().Field(i).Name, v.Field(i))
		}
	}
}

func clearField(name string, v reflect.Value) {
	if name == "Pos" || name == "OpPos" {
		v = reflect.Indirect(v)
		v.SetInt(0)
		return
	}
	clearPositions(v)
}

func TestString(t *testing.T) {
	for in, want := range map[string]string{
		"{ app = `a`,b!~\"c\" }":                     `{app="a", b!~"c"}`,
		`{app="a"}|="x" or "y"|json|a>1,b="c" c<2`:   `{app="a"} |= "x" or "y" | json | a > 1 and b="c" and c < 2`,
		`{app="a"} | a=1 or b=2, c=3 or d=4`:         `{app="a"} | a = 1 or b = 2 and (c = 3 or d = 4)`,
		`{app="a"} | a=1 b=2 and c=3, d=4`:           `{app="a"} | a = 1 and b = 2 and c = 3 and d = 4`,
		`{app="a"} | a=1 or (b=2 and c=3)`:           `{app="a"} | a = 1 or (b = 2 and c = 3)`,
		`{app="a"} | ((a=1 or b=2)) and (c=3)`:       `{app="a"} | (a = 1 or b = 2) and c = 3`,
		`{app="a"} |~ "\\w\"" | json a`:              "{app=\"a\"} |~ `\\w\"` | json a=\"a\"",
		`{app="a"} | drop a, b=~"c" | keep d`:        `{app="a"} | drop a, b=~"c" | keep d`,
		`Sum(Rate({app="a"}[5m] |= "x")) BY (b)`:     `sum by (b) (rate({app="a"} |= "x" [5m]))`,
		`((1 + 2)) * 3 + (4 * 5)`:                    `(1 + 2) * 3 + 4 * 5`,
		`1 - (2 - 3) - 4`:                            `1 - (2 - 3) - 4`,
		`(2 ^ 3) ^ 4 ^ 5`:                            `(2 ^ 3) ^ 4 ^ 5`,
		`vector(1) > bool on(a)group_left vector(2)`: `vector(1) > bool on (a) group_left () vector(2)`,
	} {
		q, err := Parse(in)
		if err != nil {
			t.Errorf("Parse(%s): %v", in, err)
		} else if got := q.String(); got != want {
			t.Errorf("Parse(%s).String()\n got %s\nwant %s", in, got, want)
		}
	}
}
