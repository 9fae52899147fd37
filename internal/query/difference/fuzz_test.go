package difference

import (
	"strings"
	"testing"
)

// FuzzCompare also asks that a query means the same as itself, and that what differs
// there differs back.
func FuzzCompare(f *testing.F) {
	for language, queries := range queries() {
		for i, query := range queries {
			f.Add(language, query, queries[(i+1)%len(queries)])
		}
	}
	f.Add("promql", `{__name__="",a="b"}[$a:[[b]]] offset -$c`, "x{a=~'\\xff'} > NaN # '")
	f.Add("text", `a "b`, "`")
	f.Fuzz(func(t *testing.T, language, a, b string) {
		if got := Compare(language, a, a+" "); got != nil && strings.Count(a, `"`) == 0 && strings.Count(a, "`") == 0 && strings.Count(a, "'") == 0 {
			t.Errorf("%q with a space behind: %v", a, got)
		}
		there, back := Compare(language, a, b), Compare(language, b, a)
		if (there == nil) != (back == nil) {
			t.Errorf("%q and %q: %v, %v", a, b, there, back)
		}
	})
}
