package change

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

func TestMatch(t *testing.T) {
	same := equal(func(text string) any { return text })
	sameFold := equal(func(text string) any { return strings.ToLower(text) })
	for _, test := range []struct{ name, before, after, want string }{
		{"the order of after, what is gone last", "a b c", "c d a", "c=c +d a=a -b"},
		{"a better test goes first", "A a", "a A", "a=a A=A"},
		{"the next test takes what is left", "A b", "B a", "b=B A=a"},
		{"each once", "a", "a a", "a=a +a"},
		{"the first of several", "a A", "A", "A=A -a"},
		{"nothing before", "", "a", "+a"},
		{"nothing after", "a", "", "-a"},
	} {
		var have []string
		for _, p := range match(strings.Fields(test.before), strings.Fields(test.after), same, sameFold) {
			have = append(have, map[bool]string{true: p.before + "=" + p.after}[p.both()]+map[bool]string{true: "+" + p.after}[!p.hasBefore]+map[bool]string{true: "-" + p.before}[!p.hasAfter])
		}
		if strings.Join(have, " ") != test.want {
			t.Errorf("%s: %v, want %s", test.name, have, test.want)
		}
	}
}

func TestReordered(t *testing.T) {
	for _, test := range []struct {
		before, after string
		want          bool
	}{
		{"a b c", "a b c", false},
		{"a b c", "b a c", true},
		{"a b c", "a c", false},
		{"a c", "a b c", false},
		{"a b", "c b d a", true},
		{"a", "b", false},
	} {
		pairs := match(strings.Fields(test.before), strings.Fields(test.after), equal(func(text string) any { return text }))
		if have := reordered(pairs); have != test.want {
			t.Errorf("%s → %s: %v, want %v", test.before, test.after, have, test.want)
		}
	}
}

// TestMatchResources: what shares a uid is told apart by body, then by labels.
func TestMatchResources(t *testing.T) {
	rule := func(uid, expr, severity string) *resource.Resource {
		return &resource.Resource{UID: uid, Title: uid, Body: resource.Object{"expr": expr, "labels": resource.Object{"severity": severity}}}
	}
	before := []*resource.Resource{rule("A", "up", "page"), rule("A", "up", "ticket"), rule("B", "down", "page"), rule("C", "c", "page")}
	after := []*resource.Resource{rule("A", "up2", "ticket"), rule("A", "up", "page"), rule("D", "down", "page"), rule("A", "new", "info")}
	sameExpr := by(equal(func(r *resource.Resource) any { return r.Body["expr"] }))
	name := func(r *resource.Resource) string {
		if r == nil {
			return "none"
		}
		return fmt.Sprint(r.UID, " ", resource.Text(r.Body, "labels", "severity"))
	}
	var have []string
	for _, p := range matchResources(t.Context(), before, after, sameExpr) {
		have = append(have, name(p.before)+" → "+name(p.after))
	}
	want := []string{"A ticket → A ticket", "A page → A page", "none → A info", "B page → D page", "C page → none"}
	if !slices.Equal(have, want) {
		t.Errorf("paired %q, want %q", have, want)
	}
}
