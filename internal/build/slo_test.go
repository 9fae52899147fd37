package build_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/build"
)

func TestParseObjectiveIsExact(t *testing.T) {
	for percent, want := range map[string][2]string{
		"99.9":   {"0.999", "0.001"},
		"99":     {"0.99", "0.01"},
		"99.95":  {"0.9995", "0.0005"},
		"95.0":   {"0.95", "0.05"},
		"90":     {"0.9", "0.1"},
		"33.333": {"0.33333", "0.66667"},
	} {
		objective, budget, err := build.ParseObjective(percent)
		if err != nil || objective != want[0] || budget != want[1] {
			t.Errorf("ParseObjective(%q) = %s, %s, %v; want %s, %s", percent, objective, budget, err, want[0], want[1])
		}
	}
}

func TestParseObjectiveRefuses(t *testing.T) {
	for _, percent := range []string{"", "100", "0", "-1", "100.1", "1/2", "9.99e1", "ninety", "99,9", "NaN", "0x3p-1", "1_0.5", "99.", ".5", "99." + strings.Repeat("9", 100)} {
		if objective, budget, err := build.ParseObjective(percent); err == nil {
			t.Errorf("ParseObjective(%q) = %s, %s; want an error", percent, objective, budget)
		}
	}
}
