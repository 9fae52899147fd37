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

// sampled is how many mutants there are for each that make test tries. make mutate tries all.
const sampled = 25

// ofBurn and ofSLOs are how many mutants there are for each that make mutate tries, of burn-rate
// alerts and of objectives: they are much alike, and take long, since they read days.
const ofBurn, ofSLOs = 6, 25

// survivors lists the mutants that nothing finds: make mutate writes it.
const survivors = "../../golden/mutation/rules.txt"

// TestMutants breaks the content's alerts and objectives, one thing at a time: check or test
// must find each, but the known survivors.
func TestMutants(t *testing.T) {
	if os.Getenv("OBSGEN_MUTATE") != "" {
		mutateAll(t)
		return
	}
	known, err := os.ReadFile(survivors)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range every(mutate.Rules(bundle()), sampled) {
		if quick(m) && !strings.Contains(string(known), m.String()+"\n") && !kills(t, m) {
			t.Errorf("lives: %s", m)
		}
	}
}

// quick mutants are not of burn-rate alerts, which read a month.
func quick(m mutate.Mutant) bool { return !strings.Contains(m.Of, "ErrorBudget") }

// mutateAll tries all, and writes those that live.
func mutateAll(t *testing.T) {
	rules := mutate.Rules(bundle())
	all := slices.DeleteFunc(slices.Clone(rules), func(m mutate.Mutant) bool { return !quick(m) })
	all = append(all, every(slices.DeleteFunc(rules, quick), ofBurn)...)
	all = append(all, every(mutate.SLOs(bundle(), burnAlerts()), ofSLOs)...)
	tally := tried{killed: map[string]int{}, all: map[string]int{}}
	for i, m := range all {
		killed := kills(t, m)
		tally.add(m, killed)
		if !killed {
			fmt.Printf("%d of %d: alive: %s\n", i+1, len(all), m)
		}
	}
	tally.write(t, survivors)
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
	if fails(model) {
		return true
	}
	report, err := trial.Run(t.Context(), model, trial.Options{Alerts: m.Alerts})
	if err != nil {
		t.Fatal(err)
	}
	return len(report.Findings()) > 0
}

// fails reports whether obsgen check would.
func fails(model *build.Model) bool {
	files, err := render.All(model, render.Targets())
	return err != nil || slices.ContainsFunc(validate.Run(model, files), func(f validate.Finding) bool { return f.Severity == validate.Error })
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

func (c *tried) write(t *testing.T, file string) {
	t.Log(c.String())
	if err := os.WriteFile(file, []byte(c.String()+"\n"), 0o644); err != nil {
		t.Error(err)
	}
}

func (c *tried) String() string {
	var lines []string
	for kind, n := range c.all {
		lines = append(lines, fmt.Sprintf("%-12s %d of %d", kind, c.killed[kind], n))
	}
	sort.Strings(lines)
	return fmt.Sprintf("killed %.1f%%\n%s\n\nalive:\n%s", 100*c.rate(), strings.Join(lines, "\n"), strings.Join(c.alive, "\n"))
}
