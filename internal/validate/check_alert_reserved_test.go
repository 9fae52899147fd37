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
		{"a template", labelled(obsgen.Labels{"value": "{{ $value }}"}), []string{
			`alert/reserved alerts/HighErrorRate: the label "value" has a value with $ or {{, which is filled in and may change; write a constant, and put what changes into Summary or Description`,
		}},
		{"a variable of Grafana's environment", labelled(obsgen.Labels{"team": "${HOME}"}), []string{
			`alert/reserved alerts/HighErrorRate: the label "team" has a value with $ or {{, which is filled in and may change; write a constant, and put what changes into Summary or Description`,
		}},
		{"a name of the servers' own", labelled(obsgen.Labels{"__alert_rule_uid__": "x"}), []string{
			`alert/reserved alerts/HighErrorRate: the label "__alert_rule_uid__" begins with two underscores, which servers keep for themselves; rename it`,
		}},
		{"no label name, on an alert about logs", func(b *obsgen.Bundle) { b.Rules[1].Labels = obsgen.Labels{"my-team": "shop"} }, []string{
			`alert/reserved alerts/ErrorLogBurst: the label "my-team" is not a label name of letters, digits and underscores; rename it`,
		}},
		{"another label", labelled(obsgen.Labels{"team": "shop"}), nil},
	}
}
