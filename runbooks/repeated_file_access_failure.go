package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func repeatedFileAccessFailure() obsgen.Runbook {
	// The user of the alert is a stand-in: it is never known beforehand.
	const audit = `{service="ltv-assistant-datasource"} | json | context_action != ""`
	const failed = audit + ` | http_statusCode >= 400 | http_statusCode < 500`
	const user = ` | userId="user-123"`
	return obsgen.Runbook{
		Name:  RepeatedFileAccessFailure,
		Title: "One user fails to open many files",
		Meaning: "Within ten minutes one user was refused more than ten times when opening files (4xx in the audit log). It can be a broken link list or client. It can also be somebody who tries file ids, or a stolen account. " +
			"This is a security alert: treat it as an attack until you know better. Loki's ruler evaluates it, not Prometheus.",
		Impact: "Refused means that nothing was read. The question is what the same user, or the same address, was not refused. The user may notice nothing.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at who, and how often. Queries below name `user-123`: put the alert's user.",
				Query: obsgen.Logs(`topk(10, sum by (userId) (count_over_time(` + failed + ` [1h])))`),
				Panel: panel(dashboards.DocumentAudit, "failed-access"),
			},
			{
				Text:  "Look at how many different documents. Many documents, once each: somebody tries ids. One document, many times: a broken client.",
				Query: obsgen.Logs(`count by (userId) (sum by (userId, context_documentId) (count_over_time(` + failed + ` [1h])))`),
			},
			{
				Text:  "Look at the statuses. 404: the ids do not exist, they are guessed. 403: they exist and belong to others. 401: the token is not valid.",
				Query: obsgen.Logs(`sum by (userId, http_statusCode, context_action) (count_over_time(` + failed + user + ` [1h]))`),
			},
			{
				Text:  "Look at where from. New or several addresses: a stolen account is likely. One address, several users: the address is the attacker.",
				Query: obsgen.Logs(`sum by (userId, http_ip, http_userAgent) (count_over_time(` + failed + ` [1h]))`),
				Panel: panel(dashboards.DocumentAudit, "failed-access"),
			},
			ruler(),
		},
		Logs: []obsgen.Step{
			{
				Text:  "The most important question: look at what this user did open. Widen the time to 24 hours.",
				Query: obsgen.Logs(audit + user + ` | http_statusCode < 400 | line_format "{{.timestamp}} {{.context_action}} {{.context_documentId}} {{.context_filename}} {{.http_ip}}"`),
			},
			{
				Text:  "Look at what else came from the address, from any user; put the address in place of the example.",
				Query: obsgen.Logs(streams + ` | json | http_ip="203.0.113.7" | line_format "{{.service}} {{.userId}} {{.http_method}} {{.http_url}} {{.http_statusCode}}"`),
			},
			{
				Text:  "Look at the sign-ins of the user: failures, then a success from a new address, is a stolen password.",
				Query: obsgen.Logs(`{service="ltv-assistant-auth"} | json | userId="user-123" | line_format "{{.timestamp}} {{.message}} {{.http_ip}} {{.http_statusCode}}"`),
			},
			{Text: "Secure the evidence before Loki deletes it after 31 days: " +
				code(`curl -sG localhost:3100/loki/api/v1/query_range --data-urlencode 'query={service=~"api-gateway|ltv-assistant-.+"} | json | userId="user-123"' --data-urlencode since=24h --data-urlencode limit=5000 > evidence.json`) +
				". It holds personal data: give it only to the security officer."},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at checks of tokens that fail.",
				Query: obsgen.Traces(`{ name = "auth.verify_token" && status = error }`),
			},
			{
				Text:  "For one line take its traceId and open the trace: it shows the way of the request. Look at the lines with a trace.",
				Query: obsgen.Logs(failed + user + ` | traceId != "" | line_format "{{.traceId}} {{.context_documentId}} {{.http_statusCode}}"`),
				Panel: panel(dashboards.RequestSearch, "logs"),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "Somebody tries ids",
				Check: "Many different documents, steady pace, mostly 404, a user agent that is no browser.",
				Query: obsgen.Logs(`sum by (userId, http_userAgent) (count_over_time(` + failed + ` [1h]))`),
				Fix:   "Block the address, lock the account. Check that every refusal really was one.",
			},
			{
				Cause: "A stolen account or token",
				Check: "The user's successes come from another address than the failures, or from a new country.",
				Query: obsgen.Logs(`sum by (userId, http_ip) (count_over_time(` + audit + user + ` [6h]))`),
				Fix:   "Revoke the tokens, lock the account, reach the user by telephone.",
			},
			{
				Cause: "Permissions were changed",
				Check: "403 only, for documents the user opened before.",
				Query: obsgen.Logs(`topk(10, sum by (context_documentId) (count_over_time(` + audit + user + ` | http_statusCode = 403 [1h])))`),
				Fix:   "Ask the owner of the documents whether it was meant. Nothing to block.",
			},
			{
				Cause: "A broken client or old links",
				Check: "The same few documents again and again, or many users at once since a release.",
				Query: obsgen.Logs(`count(sum by (userId) (count_over_time(` + failed + ` [1h])))`),
				Fix:   "Repair or roll back the client. Close the alert with a note.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Not clearly harmless after ten minutes: have the auth team lock the account and revoke its tokens. Trade-off: a wrongly locked user cannot work; that is the smaller damage. Do not warn the user by mail, it may be the attacker's."},
			{Text: "Block the address at the proxy or firewall in front of api-gateway. Trade-off: a company behind one address is locked out as a whole."},
			{Text: "Do not delete and do not restart anything: both destroy traces of what happened."},
			{
				Text:  "Look at whether it goes on from another account or address.",
				Query: obsgen.Logs(`sum by (userId, http_ip) (count_over_time(` + failed + ` [5m]))`),
				Panel: panel(dashboards.DocumentAudit, "failed-access"),
			},
			{
				Text:  "Look at whether the audit log is complete: events counted in the hour. Fewer lines than this in Loki: lines were lost, and \"nothing found\" proves nothing. `LOG_LEVEL=warn` on ltv-assistant-datasource drops lines of successful access.",
				Query: obsgen.Prom(`sum by (action) (increase(audit_events_total[1h]))`),
			},
		},
		Escalation: []string{
			"On-call engineer: begin at once in working hours, at night if documents were opened from an unknown address. Keep what you found in the security channel, not in a public one.",
			"Security officer: call at once unless it is clearly a broken client. They decide about telling users and authorities; data protection law may allow 72 hours only.",
			"Owning team (auth, datasource): to lock, revoke, and check the permissions.",
			"Tech lead: call if documents of others were really read.",
		},
	}
}
