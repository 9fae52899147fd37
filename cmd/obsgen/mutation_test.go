package main

import (
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/mutate"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// sampled is how many mutants of alerts there are for each that make test tries. make mutate
// tries all.
const sampled = 20

// alike is how many objectives there are that are written in the same way; each takes long,
// since all burn-rate alerts read it.
const alike = 7

// TestMutants breaks the content's alerts and objectives, one thing at a time: check or test
// must find each.
func TestMutants(t *testing.T) {
	all := append(mutate.Rules(bundle()), every(mutate.SLOs(bundle(), burnAlerts()), alike)...)
	whole := os.Getenv("OBSGEN_MUTATE") != ""
	if !whole {
		all = every(all, sampled)
	}
	tally := tried{killed: map[string]int{}, all: map[string]int{}}
	for i, m := range all {
		killed := kills(t, m)
		tally.add(m, killed)
		if whole && !killed {
			fmt.Printf("%d of %d: alive: %s\n", i+1, len(all), m)
		}
	}
	t.Log(tally.String())
	if rate := tally.rate(); rate < 0.95 {
		t.Errorf("of %d mutants %.1f%% are killed, want 95%%; these live:\n%s", len(all), 100*rate, strings.Join(tally.alive, "\n"))
	}
}

func every(all []mutate.Mutant, n int) []mutate.Mutant {
	var some []mutate.Mutant
	for i := 0; i < len(all); i += n {
		some = append(some, all[i])
	}
	return some
}

// burnAlerts are the alerts that read what objectives record.
func burnAlerts() []string {
	var names []string
	for _, rule := range bundle().Rules {
		if strings.HasPrefix(rule.Name, "ErrorBudget") {
			names = append(names, rule.Name)
		}
	}
	return names
}

// kills reports whether obsgen test would fail: it checks first, and then tries.
func kills(t *testing.T, m mutate.Mutant) bool {
	t.Helper()
	model := build.Build(m.Bundle)
	files, err := render.All(model, render.Targets())
	if err != nil || slices.ContainsFunc(validate.Run(model, files), func(f validate.Finding) bool { return f.Severity == validate.Error }) {
		return true
	}
	report, err := trial.Run(t.Context(), model, trial.Options{Alerts: m.Alerts})
	if err != nil {
		t.Fatal(err)
	}
	return len(report.Findings()) > 0
}

// tried counts mutants by kind.
type tried struct {
	killed, all map[string]int
	alive       []string
}

func (c *tried) add(m mutate.Mutant, killed bool) {
	c.all[m.Kind]++
	if killed {
		c.killed[m.Kind]++
	} else {
		c.alive = append(c.alive, m.String())
	}
}

func (c *tried) rate() float64 {
	killed, all := 0, 0
	for kind, n := range c.all {
		killed, all = killed+c.killed[kind], all+n
	}
	return float64(killed) / float64(max(1, all))
}

func (c *tried) String() string {
	var lines []string
	for kind, n := range c.all {
		lines = append(lines, fmt.Sprintf("%-12s %d of %d", kind, c.killed[kind], n))
	}
	sort.Strings(lines)
	return fmt.Sprintf("killed %.1f%%\n%s\nalive:\n%s", 100*c.rate(), strings.Join(lines, "\n"), strings.Join(c.alive, "\n"))
}
