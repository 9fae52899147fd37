package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func ruleEvaluationFailing() obsgen.Runbook {
	failures := obsgen.Prom(`sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total[15m])) > 0`)
	return obsgen.Runbook{
		Name:    RuleEvaluationFailing,
		Title:   "Rules cannot be evaluated",
		Meaning: "Prometheus fails to evaluate one or more rules of a group. A failed alert rule cannot fire; a failed recording rule leaves holes in what is built on it, such as the SLOs.",
		Impact:  "Users notice nothing. We may not be told of the next fault: an alert that fails looks the same as one that is silent.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which group fails, and how often.",
				Query: failures,
				Panel: panel(dashboards.StackHealth, "rule-failures"),
			},
			{Text: "Read the rule and its error: open " + code("http://localhost:9090/rules") + " and search for the red ones, or " +
				code(`curl -s localhost:9090/api/v1/rules | jq '.data.groups[].rules[] | select(.health=="err") | {name, lastError}'`) + "."},
			{
				Text:  "Look at the slowest groups, in seconds. Near the group's interval: rules are skipped.",
				Query: obsgen.Prom(`topk(5, max by (rule_group) (prometheus_rule_group_last_duration_seconds))`),
			},
			{Text: "Rules of Loki are not in this alert. See theirs: " + code(`curl -s localhost:3100/prometheus/api/v1/rules | jq '.data.groups[].rules[] | select(.health=="err") | {name, lastError}'`) + "."},
		},
		Logs: []obsgen.Step{
			{Text: "Read Prometheus's log: " + code(monitoring+" logs --since 30m prometheus") + ". Search for \"Evaluating rule failed\"; the line holds the expression and the reason."},
			{Text: "Loki's ruler: " + code(monitoring+" logs --since 30m loki") + ", search for \"ruler\" and \"failed to evaluate\"."},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Prometheus writes no traces here. While rules fail, look at failed requests yourself every few minutes.",
				Query: obsgen.Traces(`{ kind = server && status = error }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "Many-to-many matching",
				Check: "\"found duplicate series for the match group\": both sides have several series for the same labels, often after a rename or a new label.",
				Query: obsgen.Prom(`count by (service, job) (up)`),
				Fix:   "Aggregate both sides by the same labels. Two scrape jobs with one service: remove one.",
			},
			{
				Cause: "A recording rule yields the same labels twice",
				Check: "\"vector contains metrics with the same labelset\": mostly two instances of Prometheus's own data or a label_replace.",
				Query: failures,
				Fix:   "Aggregate in the rule. Add the case to the rule's tests.",
			},
			{
				Cause: "The rule is too expensive",
				Check: "\"query timed out\" or \"too many samples\"; the duration of the group is high.",
				Query: obsgen.Prom(`topk(5, max by (rule_group) (prometheus_rule_group_last_duration_seconds))`),
				Fix:   "Record a part of it first, or shorten the range.",
			},
			{
				Cause: "Prometheus is short of memory or has too many series",
				Check: "Series or memory rose. Somebody put an id into a label.",
				Query: obsgen.Prom(`max by (instance) (prometheus_tsdb_head_series)`),
				Fix:   "Find the metric under Status, TSDB status. Remove the label in its service, or drop it when scraping.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Rules changed today: put the previous rule files back and reload, " + code(monitoring+" kill -s HUP prometheus") + ". Trade-off: new alerts are missing until they are repaired."},
			{Text: "Check before you reload: " + code(monitoring+" exec prometheus promtool check config /etc/prometheus/prometheus.yml") + ". It finds syntax errors; matching errors show only with data, obsgen test finds those."},
			{Text: "Until it is repaired watch by hand what the failed rule would watch: run its expression without the comparison every few minutes. Hand this over at the change of shift."},
			{Text: "Prometheus out of memory: raise its limit and " + code(monitoring+" up -d prometheus") + ". Trade-off: minutes without alerts while it reads its journal."},
			{
				Text:  "Look at whether it is over: the query is empty.",
				Query: failures,
				Panel: panel(dashboards.StackHealth, "rule-failures"),
			},
		},
		Escalation: ticketed("the platform team", "the group holds critical alerts or SLO rules: then nobody would be paged for them", "critical alerts were blind for more than an hour; incidents of that time have to be searched for"),
	}
}
