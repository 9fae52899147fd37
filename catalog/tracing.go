package catalog

import "github.com/ltv-assistant/obsgen"

func tracingMetrics() []obsgen.Metric {
	return []obsgen.Metric{
		counter("trace_context_received_total", "Requests and jobs that arrived at a service behind the gateway, by whether they carried a trace context.",
			[]string{Auth, Datasource, Indexing, Retrieval},
			label("transport", "how it arrived", "http", "tcp", "bullmq"),
			label("outcome", "missing means that the trace is broken here", "present", "missing")),
		counter("audit_events_total", "Lines of the audit log written, by action; compared with the log it shows lost lines.",
			[]string{Datasource}, label("action", "what was done with the document", AuditActions()...)),
	}
}
