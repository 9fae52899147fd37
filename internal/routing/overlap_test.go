package routing_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/routing"
)

func TestOverlap(t *testing.T) {
	for routes, want := range map[string]bool{
		`severity="critical"; category="security"`:  true,
		`severity="critical"; severity="warning"`:   false,
		`severity="critical"; severity!="critical"`: false,
		`severity="critical"; severity=~"c.*"`:      true,
		`severity="warning"; severity=~"c.*"`:       false,
		`severity=~"a|b"; severity=~"b|c"`:          true,
		`severity=~"a|b"; severity=~"c|d"`:          false,
		`severity=~"a.*"; severity=~".*b"`:          true,
		`slo=""; slo!=""`:                           false,
		`slo=""; slo!="bread"`:                      true,
		`slo=~".+"; slo=""`:                         false,
		`a="1",b="1"; a="1",b="2"`:                  false,
		`; severity="critical"`:                     true,
		`severity!="a"; severity!="b"`:              true,
	} {
		a, b, _ := strings.Cut(routes, "; ")
		matching := func(text string) routing.Matching {
			return routing.NewMatching(strings.FieldsFunc(text, func(r rune) bool { return r == ',' }))
		}
		if have := matching(a).Overlaps(matching(b)); have != want {
			t.Errorf("%s: %t, want %t", routes, have, want)
		}
		if have := matching(b).Overlaps(matching(a)); have != want {
			t.Errorf("%s, the other way round: %t, want %t", routes, have, want)
		}
	}
}
