// Package validate is the catalogue of checks. A check is one file with one function;
// Checks is their table of contents.
package validate

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/parallel"
)

// Severity says whether a finding stops the build.
type Severity string

const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Check looks for one kind of mistake.
type Check struct {
	// ID is group/name, stable: people refer to it.
	ID       string
	Severity Severity
	// Title completes "finds …".
	Title string
	// Why says what goes wrong in production, Fix what to do about it.
	Why string
	Fix string
	// Bad and Good are an example of each.
	Bad  string
	Good string
	// A check looks at the whole bundle or at one query after the other; one is set.
	run   func(*Subject, *reporter)
	query func(*Subject, *Query, *reporter)
}

// Finding is one of what the check finds.
func (c Check) Finding(definition, message string) Finding {
	return Finding{Check: c.ID, Severity: c.Severity, Definition: definition, Message: message}
}

// Finding is a mistake, and where it is.
type Finding struct {
	Check    string   `json:"check"`
	Severity Severity `json:"severity"`
	// Definition is an address such as "dashboards/overview/error-ratio".
	Definition string `json:"definition"`
	File       string `json:"file,omitempty"`
	Line       int    `json:"line,omitempty"`
	Message    string `json:"message"`
}

// reporter collects the findings of one check.
type reporter struct {
	check    Check
	findings []Finding
}

func (r *reporter) report(definition, message string) {
	r.findings = append(r.findings, r.check.Finding(definition, message))
}

// Run runs every check and returns all findings, in the order of the checks and of
// the definitions.
func Run(model *build.Model, files map[string][]byte) []Finding {
	return run(model, files, Checks())
}

// Simulation runs only the checks of scenarios: a simulation that fails them may take all
// time and memory.
func Simulation(model *build.Model) []Finding {
	return run(model, nil, slices.DeleteFunc(Checks(), func(c Check) bool { return !strings.HasPrefix(c.ID, "scenario/") }))
}

func run(model *build.Model, files map[string][]byte, checks []Check) []Finding {
	subject := newSubject(model, files)
	byCheck := subject.runQueries(checks)
	parallel.For(len(checks), func(i int) {
		if checks[i].run != nil {
			r := &reporter{check: checks[i]}
			checks[i].run(subject, r)
			byCheck[i] = r.findings
		}
	})
	return slices.Concat(byCheck...)
}
