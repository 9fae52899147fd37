package catalog

import "github.com/ltv-assistant/obsgen"

// ExternalTargets are the systems that the services call and do not run themselves.
func ExternalTargets() []string { return []string{"minio", "qdrant", "llm", "embedding"} }

func externalMetrics() []obsgen.Metric {
	target := label("target", "the system called", ExternalTargets()...)
	outcome := label("outcome", "how the call ended; a timeout counts as error", "success", "error")
	callers := []string{Datasource, Indexing, Retrieval}
	return []obsgen.Metric{
		counter("external_api_requests_total", "Calls to external systems, retries included.", callers, target, outcome),
		histogram("external_api_request_duration_seconds", "Time of a call to an external system.", answerBuckets(), callers, target),
	}
}
