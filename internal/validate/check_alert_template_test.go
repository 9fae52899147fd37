package validate

import "github.com/ltv-assistant/obsgen"

func alertTemplateExamples() []example {
	return []example{
		{"a misspelt function", rule(func(r *obsgen.Rule) { r.Summary = "{{ $value | humanisePercentage }}" }), []string{
			`alert/template alerts/HighErrorRate: annotation summary: template: annotation:1: function "humanisePercentage" not defined`,
		}},
		{"an action without an end", rule(func(r *obsgen.Rule) { r.Description = "{{ if $value }}x" }), []string{
			"alert/template alerts/HighErrorRate: annotation description: template: annotation:1: unexpected EOF",
		}},
		{"a label of a log alert", func(b *obsgen.Bundle) { b.Rules[1].Labels = obsgen.Labels{"team": "{{ $labels.service"} }, []string{
			`alert/reserved alerts/ErrorLogBurst: the label "team" has a value with $ or {{, which is filled in and may change; write a constant, and put what changes into Summary or Description`,
			"alert/template alerts/ErrorLogBurst: label team: template: annotation:1: unclosed action",
		}},
	}
}
