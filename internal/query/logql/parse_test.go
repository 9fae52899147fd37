package logql

import (
	"errors"
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
	}
}

func TestParseLimits(t *testing.T) {
	for name, q := range map[string]string{
		"parentheses":        strings.Repeat("(", 100000),
		"label parentheses":  `{a="b"} | ` + strings.Repeat("(", 100000),
		"range parentheses":  "rate" + strings.Repeat("(", 100000),
		"powers":             strings.Repeat("1^", 10000) + "1",
		"template":           `{a="b"} | line_format "{{` + strings.Repeat("(", 100000) + `"`,
		"more than Loki has": strings.Repeat(" ", maxQueryLen+1),
	} {
		if _, err := Parse(q); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	long := strings.Repeat("1+", 60000) + "1"
	if q, err := Parse(long); err != nil || !strings.HasPrefix(q.String(), "1 + 1") {
		t.Errorf("a long chain of operators: %v", err)
	}
}

func TestErrorStyle(t *testing.T) {
	for _, b := range badQueries() {
		_, err := Parse(b.query)
		var e *Error
		if !errors.As(err, &e) {
			continue
		}
		if !strings.HasPrefix(e.Msg, "unexpected ") || strings.HasSuffix(e.Msg, ".") || strings.Contains(e.Msg, "\n") {
			t.Errorf("message %q", e.Msg)
		}
		if !strings.Contains(e.Msg, "expected ") || e.Pos < 0 || e.Pos > len(b.query) {
			t.Errorf("%d: %q", e.Pos, e.Msg)
		}
	}
}
