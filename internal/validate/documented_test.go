package validate

import (
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen"
)

// TestDocumentedQueries runs the examples that a check's documentation shows, where they
// are a query. Those made of Go are repeated by the check's own examples.
func TestDocumentedQueries(t *testing.T) {
	asked := map[string]func(string) func(*obsgen.Bundle){
		"query/syntax":     inPanel,
		"catalog/metric":   inPanel,
		"catalog/label":    inPanel,
		"catalog/value":    inPanel,
		"catalog/type":     inPanel,
		"catalog/logs":     inLogs,
		"catalog/spans":    inTraces,
		"alert/comparison": func(expr string) func(*obsgen.Bundle) { return inAlert(obsgen.Prom(expr)) },
	}
	for _, check := range Checks() {
		ask, ok := asked[check.ID]
		if !ok {
			continue
		}
		t.Run(check.ID, func(t *testing.T) {
			if found := findingsAfter(ask(check.Bad)); !slices.ContainsFunc(found, func(f Finding) bool { return f.Check == check.ID }) {
				t.Errorf("Bad is not found; found is only %q", lines(found))
			}
			if found := findingsAfter(ask(check.Good)); len(found) > 0 {
				t.Errorf("Good is found: %q", lines(found))
			}
		})
	}
}

func findingsAfter(change func(*obsgen.Bundle)) []Finding {
	bundle := acme()
	change(bundle)
	return findings(bundle)
}
