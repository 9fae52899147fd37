package logql

import (
	"errors"
	"testing"
)

func FuzzParse(f *testing.F) {
	for _, q := range goodQueries() {
		f.Add(q)
	}
	for _, b := range badQueries() {
		f.Add(b.query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		q, err := Parse(query)
		if err == nil {
			checkRoundTrip(t, query)
			q.Labels()
			q.Comparisons()
			return
		}
		var e *Error
		if !errors.As(err, &e) || e.Pos < 0 || e.Pos > len(query) || e.Msg == "" {
			t.Fatalf("Parse(%q): %#v", query, err)
		}
	})
}
