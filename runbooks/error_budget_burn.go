package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

// burn is what the four burn-rate alerts differ in.
type burn struct {
	name, title string
	// factor over both windows is the condition, speed says it in words.
	factor, speed, long, short string
	// spent goes in the long window, empty is how long a full budget lasts.
	spent, empty string
	// urgency says how fast to act, first what to do first.
	urgency, first string
	escalation     []string
}

func burnFast() burn {
	return burn{
		name: ErrorBudgetBurnFast, title: "Error budget burns fast",
		factor: "14.4", speed: "more than 14.4 times as fast as", long: "1h", short: "5m", spent: "2 %", empty: "50 hours",
		urgency:    "Something broke within the hour and is still broken: act now.",
		first:      "Most likely cause: something changed in the last two hours. Undo that first.",
		escalation: paged("the service of the SLO", "more than a tenth of the budget is gone, or several SLOs burn together"),
	}
}

func burnSustained() burn {
	return burn{
		name: ErrorBudgetBurnSustained, title: "Error budget burns for hours",
		factor: "6", speed: "more than 6 times as fast as", long: "6h", short: "30m", spent: "5 %", empty: "5 days",
		urgency:    "A fault too small for HighErrorRate has lasted for hours and is still there: act now, it will not heal by itself.",
		first:      "Something changed up to half a day ago. Undo that first.",
		escalation: paged("the service of the SLO", "less than a quarter of the budget is left"),
	}
}

func burnSlow() burn {
	return burn{
		name: ErrorBudgetBurnSlow, title: "Error budget burns slowly",
		factor: "3", speed: "more than 3 times as fast as", long: "1d", short: "2h", spent: "10 %", empty: "10 days",
		urgency:    "A small part of the requests has failed since yesterday. Find it in working hours.",
		first:      "Find the part that fails: a route, a user, a kind of file. Repair it in the next release.",
		escalation: ticketed("the service of the SLO", "less than a tenth of the budget is left", "less than a quarter of the budget is left: they decide about holding releases"),
	}
}

func burnCreeping() burn {
	return burn{
		name: ErrorBudgetBurnCreeping, title: "Error budget creeps away",
		factor: "1", speed: "faster than", long: "3d", short: "6h", spent: "10 %", empty: "30 days",
		urgency:    "For three days a little more fails than the objective allows. It is the new normal unless somebody changes it. Plan it into the week.",
		first:      "Make the most frequent error a ticket of this week.",
		escalation: ticketed("the service of the SLO", "less than a tenth of the budget is left", "it fires two weeks in a row: either the service or the objective has to change"),
	}
}

func errorBudgetBurn(b burn) obsgen.Runbook {
	rollBackWithin := rollBack("api-gateway")
	rollBackWithin.Query = newVersions(b.long)
	return obsgen.Runbook{
		Name:  b.name,
		Title: b.title,
		Meaning: "The service spends its error budget " + b.speed + " its objective allows, over the last " + b.long + " and still over the last " + b.short + ". " +
			"In the long window about " + b.spent + " of the budget of 30 days or more is spent; at this speed a full budget is empty after " + b.empty + ". " + b.urgency,
		Impact: "Users meet more failed or slow requests than we promised. The alert's label `slo` names the promise, `service` the service. At 0 % budget the objective is missed for the 30 days.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which SLO burns, and how fast. Above " + b.factor + " is this alert." + standIn("api-gateway"),
				Query: obsgen.Prom(`sort_desc(max by (slo, service) (` + obsgen.SLOBurnRate(b.long) + `))`),
				Panel: panel(dashboards.SLOs, "burn-rate"),
			},
			{
				Text:  "Look at whether it still burns. Below 1 in the short window: it is over, go on with the causes without haste.",
				Query: obsgen.Prom(`sort_desc(max by (slo, service) (` + obsgen.SLOBurnRate(b.short) + `))`),
				Panel: panel(dashboards.SLOs, "burn-rate"),
			},
			{
				Text:  "Look at what is left of the budget. 1 is untouched, 0 is spent, negative is overspent.",
				Query: obsgen.Prom(`sort(min by (slo, service) (` + obsgen.SLOBudgetRemaining + `))`),
				Panel: panel(dashboards.SLOs, "budget-left"),
			},
			{
				Text:  "Look at the hours until it is empty at this speed. Less than 24: treat it as critical.",
				Query: obsgen.Prom(`min by (slo, service) (` + obsgen.SLOBudgetRemaining + `) / (max by (slo, service) (` + obsgen.SLOBurnRate(b.long) + `) > 0) * 720`),
			},
			{
				Text:  "Look at bad events per second, and let the label slo choose the runbook to go on with. Ends in -availability: HighErrorRate. Ends in -latency: HighLatency. indexing-success: JobsFailing. time-to-searchable: HighQueueDepth. rag-answer-latency: LLMLatencyHigh.",
				Query: obsgen.Prom(`sort_desc(max by (slo, service) (` + obsgen.SLOErrors + `))`),
				Panel: panel(dashboards.ServiceHealth, "error-ratio"),
			},
			otherAlerts(),
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the most frequent errors of the last " + b.short + ".",
				Query: obsgen.Logs(`topk(10, sum by (service, error_name, error_code) (count_over_time(` + errorLines + ` [` + b.short + `])))`),
			},
			{
				Text:  "Look at failing requests of the service by URL. Raw paths carry ids; read the pattern.",
				Query: obsgen.Logs(`topk(10, sum by (http_method, http_url, http_statusCode) (count_over_time({service="api-gateway"} | json | http_statusCode >= 500 | __error__="" [1h])))`),
				Panel: panel(dashboards.ServiceHealth, "error-logs"),
			},
			followRequest(),
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at failed traces of the service. The deepest failed span is the cause.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && status = error }`),
				Panel: panel(dashboards.ServiceHealth, "failed-traces"),
			},
			{
				Text:  "For a latency SLO look at slow requests instead.",
				Query: obsgen.Traces(`{ resource.service.name = "api-gateway" && kind = server && duration > 2s }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "A change within the window",
				Check: "The query lists versions that did not run before the window of " + b.long + ".",
				Query: newVersions(b.long),
				Fix:   "Roll back, see Mitigation.",
			},
			{
				Cause: "One route fails",
				Check: "One route makes up most of the errors.",
				Query: obsgen.Prom(`topk(10, sum by (service, route, status) (increase(http_requests_total{status=~"5.."}[` + b.long + `])) > 0)`),
				Fix:   "Roll back or repair that route. The rest of the service is well: no restart.",
			},
			{
				Cause: "An external system fails now and then",
				Check: "The success ratio of a target over the long window is below that of its neighbours.",
				Query: obsgen.Prom(`sort(sum by (service, target) (rate(external_api_requests_total{outcome="success"}[` + b.long + `])) / (sum by (service, target) (rate(external_api_requests_total[` + b.long + `])) > 0))`),
				Fix:   "See ExternalAPIFailing. Add a retry with backoff for calls that may be repeated.",
			},
			{
				Cause: "One instance is bad",
				Check: "One instance has a far higher error ratio than the others of its service.",
				Query: obsgen.Prom(`sort_desc(sum by (service, instance) (rate(http_requests_total{status=~"5.."}[1h])) / sum by (service, instance) (rate(http_requests_total[1h])))`),
				Fix:   "Restart only that one: " + code("docker restart CONTAINER") + ".",
			},
			{
				Cause: "Too little traffic to judge",
				Check: "Few requests per second: then few errors are a large share.",
				Query: obsgen.Prom(`sort(max by (slo, service) (` + obsgen.SLORequests + `))`),
				Fix:   "Repair the errors all the same. If it repeats, raise the least number of errors in the alert, not the objective.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: b.first},
			rollBackWithin,
			{Text: "Hold risky releases of the service until the budget is above a quarter again. Trade-off: features wait; repairs do not."},
			{Text: "A bad instance: " + code("docker restart CONTAINER") + ". A whole service that leaks: " + code("docker compose restart api-gateway") + ". Trade-off: requests in flight fail and count against the same budget."},
			{Text: "The runbook of the symptom (HighErrorRate, HighLatency, JobsFailing) has the other ways to stop the damage."},
			{
				Text:  "Look at whether it helped: the short window falls below " + b.factor + " and the alert clears. Spent budget comes back only as its days leave the 30-day window.",
				Query: obsgen.Prom(`max by (slo, service) (` + obsgen.SLOBurnRate(b.short) + `)`),
				Panel: panel(dashboards.SLOs, "burn-rate"),
			},
		},
		Escalation: b.escalation,
	}
}
