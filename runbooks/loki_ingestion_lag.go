package runbooks

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

func lokiIngestionLag() obsgen.Runbook {
	p99 := obsgen.Prom(`histogram_quantile(0.99, sum by (le) (rate(loki_request_duration_seconds_bucket{route="loki_api_v1_push"}[5m])))`)
	return obsgen.Runbook{
		Name:    LokiIngestionLag,
		Title:   "Loki takes logs slowly",
		Meaning: "One log push in a hundred takes Loki more than 5 s. Services hold their lines back and, when their buffers are full, drop them. 10 s is the highest bucket: a reading of 10 means 10 or more.",
		Impact:  "Users notice nothing. Logs arrive late or never: searches and the document audit have gaps, and the log alerts ErrorLogBurst and RepeatedFileAccessFailure come late or not at all.",
		Identify: []obsgen.Step{
			{
				Text:  "Look at how slow, and since when.",
				Query: p99,
				Panel: panel(dashboards.StackHealth, "loki-push"),
			},
			{
				Text:  "Look at lines that are refused, and why. Any number is loss. rate_limited: above the limit. line_too_long, per_stream_rate_limit: one service.",
				Query: obsgen.Prom(`sum by (reason) (rate(loki_discarded_samples_total[5m])) > 0`),
				Panel: panel(dashboards.StackHealth, "loki-push"),
			},
			{
				Text:  "Look at the load against yesterday: 2 means twice as many bytes.",
				Query: obsgen.Prom(`sum(rate(loki_distributor_bytes_received_total[5m])) / (sum(rate(loki_distributor_bytes_received_total[5m] offset 1d)) > 0)`),
			},
			{
				Text:  "Look at what the pushes are answered with. 429: limits. 500 and above: Loki itself.",
				Query: obsgen.Prom(`sum by (status_code) (rate(loki_request_duration_seconds_count{route="loki_api_v1_push"}[5m]))`),
			},
			{Text: "Check disk and memory: " + code("df -h") + ", " + code("docker system df -v") + " (the volume of Loki) and " + code("docker stats --no-stream") + "."},
		},
		Logs: []obsgen.Step{
			{
				Text:  "Look at which service writes most, in bytes per second. Loki may answer slowly now; keep the range short.",
				Query: obsgen.Logs(`topk(5, sum by (service) (bytes_rate(` + streams + ` [5m])))`),
			},
			{
				Text:  "Look at the level: many debug lines mean a forgotten `LOG_LEVEL=debug`.",
				Query: obsgen.Logs(`topk(10, sum by (service, level) (count_over_time(` + streams + ` | json | __error__="" [5m])))`),
			},
			{Text: "Read Loki's own log with Docker, not in Loki: " + code(monitoring+" logs --since 15m loki") + ". Search for \"rate limit\", \"no space left\", \"flush\", \"context deadline exceeded\"."},
		},
		Traces: []obsgen.Step{
			{
				Text:  "Traces do not pass through Loki and stay complete: use them instead of logs meanwhile. Look at failed requests of all services.",
				Query: obsgen.Traces(`{ status = error }`),
			},
		},
		Causes: []obsgen.Cause{
			{
				Cause: "One service floods Loki",
				Check: "Lines per second rose; one service is far ahead in the list above.",
				Query: obsgen.Prom(`sum(rate(loki_distributor_lines_received_total[5m]))`),
				Fix:   "Set its `LOG_LEVEL` to info or warn and recreate it. ErrorLogBurst tells whether it fails.",
			},
			{
				Cause: "Limits are too low for the normal load",
				Check: "rate_limited without a flood. The limit is `ingestion_rate_mb` (16).",
				Query: obsgen.Prom(`sum by (reason) (rate(loki_discarded_samples_total{reason="rate_limited"}[5m])) > 0`),
				Fix:   "Raise it, see Mitigation.",
			},
			{
				Cause: "The disk is full or slow",
				Check: "\"no space left\" or slow flushes in Loki's log; load as ever.",
				Query: obsgen.Prom(`sum(rate(loki_request_duration_seconds_count{route="loki_api_v1_push",status_code=~"5.."}[5m])) > 0`),
				Fix:   "Make room. If the volume only ever grows, retention does not work: the compactor needs `retention_enabled: true`.",
			},
			{
				Cause: "Heavy queries take its CPU",
				Check: "Reading is slow too: p99 of other routes.",
				Query: obsgen.Prom(`topk(5, histogram_quantile(0.99, sum by (le, route) (rate(loki_request_duration_seconds_bucket{route!="loki_api_v1_push"}[5m]))))`),
				Fix:   "Find the dashboard or person with a query over many days; restart Loki to end it.",
			},
			{
				Cause: "Too little memory",
				Check: "Memory climbs to the limit, Loki restarts.",
				Query: obsgen.Prom(`max by (instance) (process_resident_memory_bytes{service="loki"})`),
				Fix:   "Raise the limit. Too many streams do this: only `service` and `environment` may be stream labels, never ids.",
			},
		},
		Mitigation: []obsgen.Step{
			{Text: "Quieten the loudest service: set `LOG_LEVEL=warn` for it and " + code("docker compose up -d ltv-assistant-indexing") + " (or the one you found). Trade-off: its info lines are missing. Not for ltv-assistant-datasource: it writes the audit log."},
			{Text: "Raise the limits: `ingestion_rate_mb` 32 and `ingestion_burst_size_mb` 64 in loki-config, then " + code(monitoring+" restart loki") + ". Trade-off: more disk and memory; a real flood fills the disk sooner."},
			{Text: "Disk full: enlarge the volume, or lower `retention_period` and restart; the compactor deletes with a delay of hours. Trade-off: old logs are gone for ever, 31 days are promised to the auditors."},
			{Text: "Loki hangs: " + code(monitoring+" restart loki") + ". Trade-off: log alerts pause, services buffer for some seconds only, then lines are lost. Until it is well, read logs with " + code("docker compose logs --since 15m api-gateway") + "."},
			{
				Text:  "Look at whether it helped: below 1 s, nothing refused.",
				Query: p99,
				Panel: panel(dashboards.StackHealth, "loki-push"),
			},
		},
		Escalation: ticketed("the platform team", "lines are refused, since the audit log then has gaps", "audit lines were lost, or retention has to be shortened"),
	}
}
