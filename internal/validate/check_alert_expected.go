package validate

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// alertExpected asks of every alert in which scenarios it fires.
func alertExpected() Check {
	return Check{
		ID: "alert/expected", Severity: Error,
		Title: "alerts that do not say in which scenario they fire, and expectations that cannot be tried",
		Why:   "An alert that was never tried on trouble is a hope.",
		Fix:   "Say in Fires where it fires, for which labels, and within which time; or in Unseen why no scenario shows it.",
		Bad:   `Fires: []obsgen.Expectation{{In: "error-spke"}}`,
		Good:  `Fires: []obsgen.Expectation{{In: scenarios.ErrorSpike, Labels: obsgen.Labels{"service": "auth"}, Within: 7 * time.Minute}}`,
		run: func(s *Subject, r *reporter) {
			if len(s.Bundle.Simulation.Scenarios) == 0 {
				return
			}
			for _, rule := range s.Bundle.Rules {
				s.checkExpectations(r, rule)
			}
		},
	}
}

func (s *Subject) checkExpectations(r *reporter, rule obsgen.Rule) {
	address := "alerts/" + rule.Name
	switch {
	case len(rule.Fires) == 0 && rule.Unseen == "":
		r.report(address, "it does not say in which scenario it fires, nor why in none")
	case len(rule.Fires) > 0 && rule.Unseen != "":
		r.report(address, "it says where it fires, and why it fires nowhere")
	}
	seen := newNames(r, "the expectation")
	for _, e := range rule.Fires {
		seen.add(address, e.In+" "+sentence.Labels(e.Labels))
		s.checkExpectation(r, address, rule, e)
	}
}

func (s *Subject) checkExpectation(r *reporter, address string, rule obsgen.Rule, e obsgen.Expectation) {
	var scenarios []string
	for _, scenario := range s.Bundle.Simulation.Scenarios {
		scenarios = append(scenarios, scenario.Name)
	}
	switch {
	case e.In == obsgen.EveryScenario:
	case !slices.Contains(scenarios, e.In):
		r.report(address, fmt.Sprintf("there is no scenario %q%s", e.In, orList(e.In, "there are", scenarios)))
	case e.Within <= 0:
		r.report(address, "it does not say within which time it fires in "+e.In)
	case e.After < 0:
		r.report(address, fmt.Sprintf("in %s it fires not before %s: that is before the trouble", e.In, e.After))
	case e.After > e.Within:
		r.report(address, fmt.Sprintf("in %s it fires not before %s, and within %s: never", e.In, e.After, e.Within))
	case e.Within < rule.For:
		r.report(address, fmt.Sprintf("in %s it cannot fire within %s: its condition must hold for %s", e.In, e.Within, rule.For))
	}
	s.checkExpectedLabels(r, address, e)
}

func (s *Subject) checkExpectedLabels(r *reporter, address string, e obsgen.Expectation) {
	returned := s.returnedBy(address)
	for _, name := range sortedKeys(e.Labels) {
		if _, own := s.alerts[address].AllLabels[name]; !own && !returned.Has(name) {
			r.report(address, fmt.Sprintf("it expects the label %q in %s, which the query does not return%s", name, e.In, orList(name, "it returns", keys(returned.Names))))
		}
	}
}

// returnedBy an alert's query are these labels; open if it is not known.
func (s *Subject) returnedBy(alert string) query.LabelSet {
	for _, q := range s.Queries {
		if q.Definition == alert && q.Use == InAlert {
			q.parse()
			return s.returnedLabels(&q)
		}
	}
	return query.LabelSet{Open: true}
}
