package traceql

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestParseGood(t *testing.T) {
	for _, q := range goodQueries() {
		if _, err := Parse(q); err != nil {
			t.Errorf("Parse(%s): %v", q, err)
		}
	}
}

func TestParseBad(t *testing.T) {
	for _, b := range badQueries() {
		q, err := Parse(b.query)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("Parse(%s) = %v, want an error", b.query, q)
			continue
		}
		if e.Pos != b.pos || !strings.Contains(e.Msg, b.msg) {
			t.Errorf("Parse(%s)\n got %d: %s\nwant %d: %s", b.query, e.Pos, e.Msg, b.pos, b.msg)
		}
		if !strings.HasPrefix(e.Msg, "unexpected ") || !strings.Contains(e.Msg, "expected ") || strings.HasSuffix(e.Msg, ".") {
			t.Errorf("message %q", e.Msg)
		}
	}
}

func TestParseLimits(t *testing.T) {
	for _, q := range []string{
		strings.Repeat("(", 100000),
		"{" + strings.Repeat("(", 100000),
		"{" + strings.Repeat("!", 100000),
		"{" + strings.Repeat("1^", 10000),
		strings.Repeat(" ", maxQueryLen+1),
	} {
		if _, err := Parse(q); err == nil {
			t.Errorf("no error for %s...", q[:5])
		}
	}
	long := "{" + strings.Repeat("1+", 60000) + "1 > 1}"
	if q, err := Parse(long); err != nil || !strings.HasPrefix(q.String(), "{ 1 + 1") {
		t.Errorf("a long chain of operators: %v", err)
	}
}

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

// clearPositions sets every Pos in a tree to zero.
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
			if v.Type().Field(i).Name == "Pos" {
				v.Field(i).SetInt(0)
			}
			clearPositions(v.Field(i))
		}
	}
}
