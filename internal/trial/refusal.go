package trial

import (
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// refusals finds the rules that could not be evaluated, each once. Those of alerts that are
// not tried are left out; a record may be read by any.
func (report *Report) refusals(played []*rule.Played) {
	seen := map[string]bool{}
	for i, p := range played {
		for _, problem := range p.Problems {
			if key := problem.Definition() + problem.Message; !seen[key] {
				seen[key] = true
				report.refuse(problem, report.Scenarios[i].Name)
			}
		}
	}
}

func (report *Report) refuse(problem rule.Problem, scenario string) {
	found := evaluates().Finding(problem.Definition(), "in "+scenario+" it cannot be evaluated: "+problem.Message)
	if problem.Record {
		report.Others = append(report.Others, found)
	}
	for i := range report.Alerts {
		if a := &report.Alerts[i]; !problem.Record && a.Rule.Name == problem.Rule {
			a.Refused = append(a.Refused, found)
		}
	}
}
