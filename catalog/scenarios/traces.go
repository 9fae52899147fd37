package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// What dashboards are tried with: the catalogue's examples.
const (
	ExampleTrace   = "4bf92f3577b34da6a3ce929d0e0e4736"
	ExampleRequest = "req-7f3c1a52-9d0e-4c55-8a34-2b1f6f0c9e11"
	ExampleUser    = "user-123"
)

// Kinds of traces that only trouble brings.
const (
	failedSignIn = "failed sign-in"
	failedJob    = "failed job"
	slowAnswer   = "slow answer"
)

func traces() []obsgen.Trace {
	return []obsgen.Trace{
		{Name: "answer", Rate: obsgen.Load(0.02), Root: answerTrace(1.5, 4, "ok")},
		{Name: "upload", Rate: obsgen.Load(0.02), Root: uploadTrace(jobSpans("ok", 6, 25))},
		{Name: "example", Rate: obsgen.Steady(0.0002), ID: ExampleTrace, Root: uploadTrace(jobSpans("ok", 6, 25))},
		{Name: "rare long answer", Rate: obsgen.Steady(0.001), Root: answerTrace(9, 15, "ok")},
		{Name: failedSignIn, Rate: obsgen.Steady(0.0005), Root: signInTrace()},
		{Name: failedJob, Rate: obsgen.Steady(0.0005), Root: uploadTrace(jobSpans("error", 6, 25))},
		{Name: slowAnswer, Root: answerTrace(32, 52, "ok")},
	}
}

func span(service, name string, median, p95 float64, attributes obsgen.Labels, children ...obsgen.TraceSpan) obsgen.TraceSpan {
	return obsgen.TraceSpan{Service: service, Name: name, Duration: obsgen.Spread{Median: median, P95: p95}, Attributes: attributes, Children: children}
}

func answerTrace(median, p95 float64, status string) obsgen.TraceSpan {
	generate := span(catalog.Retrieval, "llm.generate", median, p95, obsgen.Labels{"gen_ai.request.model": LargeModel})
	generate.Status = status
	return span(catalog.Gateway, "tcp_call", 0.004, 0.01, obsgen.Labels{"rpc.system": "nestjs", "rpc.service": catalog.Retrieval},
		span(catalog.Auth, "auth.verify_token", 0.005, 0.02, obsgen.Labels{"rpc.system": "nestjs"}),
		span(catalog.Retrieval, "rag.query", 0.02, 0.05, obsgen.Labels{"user.id": ExampleUser},
			span(catalog.Retrieval, "qdrant.search", 0.015, 0.08, obsgen.Labels{"db.collection.name": "documents"}),
			generate))
}

func signInTrace() obsgen.TraceSpan {
	verify := span(catalog.Auth, "auth.verify_token", 2, 2.5, obsgen.Labels{"rpc.system": "nestjs"})
	verify.Status = "error"
	root := span(catalog.Gateway, "tcp_call", 0.004, 0.01, obsgen.Labels{"rpc.service": catalog.Auth}, verify)
	root.Status = "error"
	return root
}

func uploadTrace(job obsgen.TraceSpan) obsgen.TraceSpan {
	return span(catalog.Gateway, "tcp_call", 0.004, 0.01, obsgen.Labels{"rpc.service": catalog.Datasource},
		span(catalog.Auth, "auth.verify_token", 0.005, 0.02, nil),
		span(catalog.Datasource, "datasource.create_file", 0.02, 0.06, obsgen.Labels{"file.id": "file-xyz789"},
			span(catalog.Datasource, "minio.generate_presigned_url", 0.01, 0.04, nil),
			span(catalog.Datasource, "bullmq.add_job", 0.003, 0.01, obsgen.Labels{"messaging.destination.name": catalog.FileIndexing}, job)))
}

func jobSpans(status string, median, p95 float64) obsgen.TraceSpan {
	document := obsgen.Labels{"document.id": "doc-abc123"}
	job := span(catalog.Indexing, "indexing.process_file", 0.05, 0.1, obsgen.Labels{"file.id": "file-xyz789"},
		span(catalog.Indexing, "index_document", 0.01, 0.02, document,
			span(catalog.Indexing, "load", 0.5, 2, document), span(catalog.Indexing, "parse", 3, 12, document),
			span(catalog.Indexing, "chunk", 0.8, 3, document), span(catalog.Indexing, "embed", median, p95, document),
			span(catalog.Indexing, "index", 2, 8, document)))
	job.Status = status
	return job
}
