package alerts

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// ruleEvaluationFailing means that some alert is blind.
func ruleEvaluationFailing() obsgen.Rule {
	return obsgen.Rule{
		Name: "RuleEvaluationFailing", Severity: obsgen.Warning,
		Query:       obsgen.Prom(`sum by (service, rule_group) (increase(prometheus_rule_evaluation_failures_total[15m])) > 0`),
		For:         10 * time.Minute,
		Summary:     "Prometheus cannot evaluate {{ $labels.rule_group }}",
		Description: "Rules of {{ $labels.rule_group }} have failed {{ $value | humanize }} times in a quarter of an hour. Its alerts are blind.",
		Runbook:     runbooks.RuleEvaluationFailing,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.StackHealth, Panel: "rule-failures"},
		Fires: []obsgen.Expectation{
			warns(scenarios.BlindRules, obsgen.Labels{"service": catalog.Prometheus, "rule_group": "warning"}, 11*time.Minute, 16*time.Minute, "Prometheus cannot evaluate warning"),
		},
		Cases: []obsgen.Case{
			{
				Name: "a group fails every minute", At: 45 * time.Minute,
				Series: ruleFailures("0+1x60"),
				Fires:  []obsgen.Firing{{Labels: obsgen.Labels{"service": catalog.Prometheus, "rule_group": "critical"}, Value: 15}},
			},
			{Name: "it failed once, long ago", At: 45 * time.Minute, Series: ruleFailures("0 1x60")},
		},
	}
}

func ruleFailures(values string) []obsgen.Series {
	return []obsgen.Series{{Series: `prometheus_rule_evaluation_failures_total{service="prometheus",instance="prometheus:9090",rule_group="critical"}`, Values: values}}
}
