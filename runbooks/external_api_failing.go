package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func externalAPIFailing() obsgen.Runbook {
	return obsgen.Runbook{
		Name:    ExternalAPIFailing,
		Title:   "External system fails",
		Meaning: "For five minutes less than 90 % of a service's calls to an external system (minio, qdrant, llm or embedding) have succeeded. Retries count as calls, timeouts as failures.",
		Impact: "minio: upload, download and indexing fail. qdrant: no answers, and nothing new is indexed. llm: questions end without an answer. embedding: questions and indexing fail. " +
			"Retries may hide it from users for a while and make them wait instead.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at which service and which target. Several services, one target: the target. One service: its credentials, version or network." + standIn("ltv-assistant-retrieval"),
				Query: externalSuccess(),
				Panel: panel(dashboards.ServiceHealth, "external-success"),
			},
			{
				Text:  "Look at how long the calls take. Near a timeout: the target is slow or unreachable. Very short: it refuses.",
				Query: obsgen.Prom(`sort_desc(histogram_quantile(0.95, sum by (le, service, target) (rate(external_api_request_duration_seconds_bucket[5m]))))`),
				Panel: panel(dashboards.ServiceHealth, "external-duration"),
			},
			{
				Text:  "Look at whether users notice: error ratio of the service that calls.",
				Query: obsgen.Prom(`sum by (service) (rate(http_requests_total{status=~"5.."}[5m])) / sum by (service) (rate(http_requests_total[5m]))`),
				Panel: panel(dashboards.ServiceHealth, "error-ratio"),
			},
			{Text: "Ask the target. minio: " + code("curl -sI localhost:9000/minio/health/live") + ". qdrant: " + code("curl -s localhost:6333/readyz") + ". llm and embedding: the provider's status page."},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at the errors by target and code. 401 or 403: key expired. 429: rate limit. ECONNREFUSED: down. ETIMEDOUT: slow or network.",
				Query: obsgen.Logs(`topk(10, sum by (service, context_target, error_code) (count_over_time(` + errorLines + ` | context_target != "" [10m])))`),
			},
			{
				Text:  "Look at the lines; put the alert's target in place of qdrant.",
				Query: obsgen.Logs(errorLines + ` | context_target="qdrant" | line_format "{{.service}} {{.error_code}} {{.error_message}} {{.traceId}}"`),
			},
			{Text: "Read the target's own log, if we run it: " + code("docker compose logs --since 15m qdrant") + " or minio."},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Look at failed calls to the outside. The span's status says what came back.",
				Query: obsgen.Traces(`{ kind = client && status = error }`),
			},
			{
				Text:  "Look at the target alone: qdrant.search and llm.generate in retrieval, minio.generate_presigned_url in datasource, the stages load, embed and index in indexing.",
				Query: obsgen.Traces(`{ name =~ "qdrant.search|llm.generate|minio.generate_presigned_url|load|embed|index" && status = error }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "The target is down",
				Check: "The success ratio of all its callers fell to near 0 at the same moment.",
				Query: obsgen.Prom(`sum by (target) (rate(external_api_requests_total{outcome="success"}[5m])) / (sum by (target) (rate(external_api_requests_total[5m])) > 0)`),
				Fix:   "minio, qdrant: start it. llm, embedding: the provider has to; use the fallback if there is one.",
			},
			{
				Cause: "A rate limit of the provider",
				Check: "Calls to the language model are refused as rate_limited.",
				Query: obsgen.Prom(`sum by (model) (rate(llm_requests_total{outcome="rate_limited"}[5m])) / (sum by (model) (rate(llm_requests_total[5m])) > 0)`),
				Fix:   "Send less: pause indexing that uses the same quota. Ask the provider for more.",
			},
			{
				Cause: "A key or password expired",
				Check: "Unauthorised or forbidden, in all calls, since one moment.",
				Query: obsgen.Logs(`sum by (service, context_target) (count_over_time(` + streams + ` | json | level=~"error|fatal" | error_message=~"(?i).*(unauthori|forbidden|invalid api key|access denied|expired).*" [10m]))`),
				Fix:   "Put the new secret into the environment of the caller and recreate it.",
			},
			{
				Cause: "We overload it",
				Check: "Calls per second rose before the success fell.",
				Query: obsgen.Prom(`sum by (service, target) (rate(external_api_requests_total[5m]))`),
				Fix:   "Fewer workers, or retries with longer pauses. Retries without pause make it worse.",
			},
			newVersion("Only the calls of this service fail."),
		},
		Mitigation: []obsgen.Step{
			{Text: "Our own target: " + code("docker compose restart qdrant") + " or minio. Trade-off: all calls fail until it has loaded its data, which takes Qdrant minutes. Never remove its volume."},
			{Text: "Indexing is hit: pause it so that jobs do not use up their attempts, " + bull("file-indexing", "pause()") + ". Resume with `resume()` when the target is well. Trade-off: new files are found later."},
			{Text: "Rate limit: " + bull("reindexing", "pause()") + " first, it is the largest caller and the least urgent."},
			rollBack("ltv-assistant-retrieval"),
			{Text: "A provider is down: switch to the second provider or model if the service has one configured, else tell users. Trade-off: other cost, other quality of answers."},
			{Text: "Secret expired: set it and " + code("docker compose up -d --force-recreate ltv-assistant-retrieval") + ". A plain restart does not read the new value."},
			{
				Text:  "Look at whether it helped. Then try failed jobs again, see JobsFailing.",
				Query: externalSuccess(),
				Panel: panel(dashboards.ServiceHealth, "external-success"),
			},
		},
		Escalation: ticketed("the service that calls; for minio and qdrant the platform team", "success is below 50 % or HighErrorRate fires", "a provider does not answer, or the contract's limits are reached"),
	}
}
