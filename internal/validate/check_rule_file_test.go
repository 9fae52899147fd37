package validate

import "github.com/ltv-assistant/obsgen"

func ruleFileExamples() []example {
	return []example{
		{"a label with a dash", rule(func(r *obsgen.Rule) { r.Labels = obsgen.Labels{"my-team": "search"} }), []string{
			`rule/file rules/prometheus/rules/critical.yaml: group "critical", rule 1, "HighErrorRate": invalid label name: my-team`,
			`alert/reserved alerts/HighErrorRate: the label "my-team" is not a label name of letters, digits and underscores; rename it`,
		}},
		{"an alert that Grafana evaluates", func(b *obsgen.Bundle) {
			b.Evaluation.By = obsgen.Grafana
			b.Rules[0].Labels = obsgen.Labels{"my-team": "search"}
		}, []string{
			`rule/file rules/prometheus/rules-not-loaded/critical.yaml: group "critical", rule 1, "HighErrorRate": invalid label name: my-team`,
			`alert/reserved alerts/HighErrorRate: the label "my-team" is not a label name of letters, digits and underscores; rename it`,
		}},
		{"a record that is given another name by a label", func(b *obsgen.Bundle) { b.Records[0].Labels = obsgen.Labels{"__name__": "x"} }, []string{
			`rule/file rules/prometheus/rules/recording.yaml: group "recording", rule 1, "service:http_requests:rate5m": invalid label name: __name__`,
		}},
	}
}
