package gocode_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// decoded reads JSON.
func decoded(t *testing.T, text string) map[string]any {
	t.Helper()
	var body map[string]any
	if err := json.Unmarshal([]byte(text), &body); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return body
}

// expect compares code, without the indentation of the test; § is a backquote.
func expect(t *testing.T, code string, err error, want string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	want = strings.ReplaceAll(strings.Trim(want, "\n"), "\n\t\t\t", "\n")
	want = strings.ReplaceAll(want, "§", "`")
	if diff := cmp.Diff(strings.TrimPrefix(want, "\t\t\t"), code); diff != "" {
		t.Errorf("code (-want +have):\n%s\nhave\n%s", diff, code)
	}
}

// fails expects an error with a text in it.
func fails(t *testing.T, code string, err error, want string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want one with %q; code:\n%s", err, want, code)
	}
}
