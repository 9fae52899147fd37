package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// judge gives the exit code: an impact that must not pass wins over mere differences. A
// file that differs and was not compared is one too.
func (a *app) judge(o diffOptions, changes change.Report, more bool) error {
	if refused := refusedBy(o.failOn, changes); len(refused) > 0 {
		fmt.Fprintf(a.stderr, "obsgen: %s: refused by --fail-on %s\n", strings.Join(refused, ", "), strings.Join(o.failOn, ","))
		return failure{exitFailed}
	}
	if o.exitCode && (more || len(changes.Changes) > 0) {
		return failure{exitDifferent}
	}
	return nil
}

// refusedBy counts the changes with each impact that must not pass, the worst first.
func refusedBy(impacts []string, changes change.Report) []string {
	counts := map[change.Impact]int{}
	for _, c := range changes.Changes {
		counts[c.Impact]++
		if c.Impact != change.Paging && c.Pages() { // what breaks an alert pages, too
			counts[change.Paging]++
		}
	}
	var refused []string
	for _, impact := range change.Impacts() {
		if slices.Contains(impacts, string(impact)) && counts[impact] > 0 {
			refused = append(refused, sentence.Count(counts[impact], string(impact)+" change"))
		}
	}
	return refused
}
