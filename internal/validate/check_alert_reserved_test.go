package validate

import "github.com/ltv-assistant/obsgen"

func alertReservedExamples() []example {
	labelled := func(labels obsgen.Labels) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { b.Rules[0].Labels = labels }
	}
	return []example{
		{"a severity of its own", labelled(obsgen.Labels{"severity": "critical"}), []string{
			`alert/reserved alerts/HighErrorRate: the label "severity" is reserved; it is made from the rule's own fields`,
		}},
		{"a name of its own", labelled(obsgen.Labels{"alertname": "Other"}), []string{
			`alert/reserved alerts/HighErrorRate: the label "alertname" is reserved; it is made from the rule's own fields`,
		}},
		{"another label", labelled(obsgen.Labels{"team": "shop"}), nil},
	}
}
