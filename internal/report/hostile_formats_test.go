package report_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/report"
)

// Nothing that a terminal obeys, or that hides or turns round text, in any format.
func TestNothingHidden(t *testing.T) {
	for _, format := range report.Formats() {
		for _, what := range reports() {
			assertVisible(t, format, write(t, format, what, evilOptions("EVIL\x1b[2J\u202e")))
		}
	}
}

func assertVisible(t *testing.T, format, written string) {
	t.Helper()
	if !utf8.ValidString(written) {
		t.Errorf("%s is not UTF-8", format)
	}
	for at, r := range written {
		if r != '\n' && r != '\t' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			t.Fatalf("%s has %U at …%q", format, r, written[max(0, at-40):at])
		}
	}
}

func TestHiddenIsShown(t *testing.T) {
	written := write(t, "text", one("a\x1b[31m\u202e\xff\u009b"), options())
	if want := `a\x1b[31m\u202e\xff\u009b`; !strings.Contains(written, want) {
		t.Errorf("no %s in:\n%s", want, written)
	}
}

// Colours are ours: without them there is no escape, with them the values bring none.
func TestColorIsOurs(t *testing.T) {
	with := options()
	with.Color = true
	written := write(t, "text", evil(), with)
	for _, ours := range []string{"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[1;31m", "\x1b[1;33m"} {
		written = strings.ReplaceAll(written, ours, "")
	}
	if written != write(t, "text", evil(), options()) {
		t.Error("apart from our colours, the text differs")
	}
}

// JSON keeps values as they are: a reader gets them back.
func TestJSONKeepsValues(t *testing.T) {
	for _, value := range hostile() {
		var fields struct{ Changes []struct{ UID, After string } }
		written := write(t, "json", one(value), options())
		if err := json.Unmarshal([]byte(written), &fields); err != nil {
			t.Fatalf("%v in %s", err, written)
		}
		if got := fields.Changes[0]; utf8.ValidString(value) && (got.UID != value || got.After != value) {
			t.Errorf("wrote %q, read %q", value, got.UID)
		}
	}
}
