package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestVariables(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"every form", `$a ${b} ${c:regex} ${d.field} [[e]] [[f:csv]]`, []string{"a", "b", "c", "d", "e", "f"}},
		{"in order and once each", `$b $a ${b} [[a]]`, []string{"b", "a"}},
		{"inside of words and quotes", `x{y="$a-${b}s"}`, []string{"a", "b"}},
		{"built-in ones", `$__rate_interval ${__from:date} [[__to]] ${__field.labels.x}`, nil},
		{"groups of a regular expression", `$1 ${2} a$`, nil},
		{"names hold letters, digits and underscores", `$a_1.b $_x`, []string{"a_1", "_x"}},
		{"character classes", `[[:alpha:]] [[0-9]]`, nil},
		{"unfinished", `$ ${ ${} [[ [[]] [[a ${b`, nil},
		{"nothing", ``, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Variables(test.text)); diff != "" {
				t.Errorf("Variables(%q) (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestUsesVariable(t *testing.T) {
	for text, want := range map[string]bool{"$a": true, "[$__interval]": true, "[[a]]": true, "a$": false, "$1": false, "": false} {
		if got := UsesVariable(text); got != want {
			t.Errorf("UsesVariable(%q) = %v", text, got)
		}
	}
}
