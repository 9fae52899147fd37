package difference

import (
	"strings"
	"testing"
)

// TestClasses: what is a variable in a panel is a class of characters in a rule.
func TestClasses(t *testing.T) {
	for _, test := range []struct{ before, after string }{
		{`x{job=~"[[a]]"}`, `x{job=~"$a"}`},
		{`x{job=~"[[ab]]+"}`, `x{job=~"[[ab]]"}`},
		{`x{job=~"[[:alpha:]]+"}`, `x{job=~"[[:digit:]]+"}`},
		{`x{job=~"[[:alpha:]]"}`, `x{job=~"$:alpha:"}`},
	} {
		differences := CompareRules("promql", test.before, test.after)
		if len(differences) == 0 {
			t.Errorf("%s and %s are the same", test.before, test.after)
			continue
		}
		if said := differences[0].String(); !strings.Contains(said, "[[") || strings.Contains(said, hiddenClass) {
			t.Errorf("%s and %s: %s", test.before, test.after, said)
		}
	}
	for _, expr := range []string{`x{job=~"[[a]]"}`, `x{job=~"[[:alpha:]]"}`} {
		if differences := CompareRules("promql", expr+" > 5", expr+"  >  5.0"); differences != nil {
			t.Errorf("%s differs from itself: %s", expr, differences[0])
		}
	}
	if differences := Compare("promql", `x{job=~"[[a]]"}`, `x{job=~"$a"}`); differences != nil {
		t.Errorf("a variable in another notation: %s", differences[0])
	}
	if Compare("promql", `x{job=~"[[:alpha:]]"}`, `x{job=~"$:alpha:"}`) == nil {
		t.Error("a class of characters is taken for a variable")
	}
}
