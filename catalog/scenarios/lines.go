package scenarios

import (
	"maps"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// refusals are of one user who may not see what they ask for, breakdowns of one who may, while
// the service is at fault.
const (
	refusals   = "refusals of one user"
	breakdowns = "breakdowns for one user"
)

func errorsOf(service string) string { return "errors of " + service }

func lines() []obsgen.Line {
	var all []obsgen.Line
	for _, service := range catalog.HTTPServices() {
		all = append(all, requestLine(service), errorLine(service), exampleLine(service))
	}
	return append(append(all, auditLines()...), refusalLine(), breakdownLine())
}

func stream(service string) obsgen.Labels {
	return obsgen.Labels{"service": service, "environment": "production"}
}

// written are the fields of every line, and more.
func written(level, message string, more map[string][]any) map[string][]any {
	fields := map[string][]any{
		"timestamp": {"{timestamp}"}, "service": {"{service}"}, "environment": {"{environment}"}, "version": {"1.4.2"},
		"level": {level}, "message": {message}, "requestId": {"{requestId}"}, "traceId": {"{traceId}"}, "spanId": {"{spanId}"},
	}
	maps.Copy(fields, more)
	return fields
}

func requestLine(service string) obsgen.Line {
	return obsgen.Line{
		Name: "requests of " + service, Labels: stream(service), Rate: obsgen.Load(0.03),
		Fields: written("info", "request completed", map[string][]any{
			"userId":      {"user-7", "user-12", "user-31", "user-5"},
			"http.method": {"GET", "GET", "POST"}, "http.url": {"/files/file-{n}", "/documents", "/files/single"},
			"http.statusCode": {200, 200, 201}, "http.duration": {12, 48, 145, 31, 90},
		}),
	}
}

// errorLine are the errors that happen every now and then.
func errorLine(service string) obsgen.Line {
	fields := written("error", "request failed", map[string][]any{
		"userId":      {"user-12", "user-44"},
		"http.method": {"GET"}, "http.url": {"/files/file-{n}"}, "http.statusCode": {500}, "http.duration": {2100, 3050},
		"error.name": {"TimeoutError"}, "error.message": {"no answer within 2000 ms"}, "error.code": {"UPSTREAM_TIMEOUT"},
	})
	for path, values := range errorContext()[service] {
		fields[path] = values
	}
	return obsgen.Line{Name: errorsOf(service), Labels: stream(service), Rate: obsgen.Steady(0.002), Fields: fields}
}

// errorContext is what the errors of some services say about what they were doing.
func errorContext() map[string]map[string][]any {
	return map[string]map[string][]any{
		catalog.Indexing: {
			"message": {"job failed"}, "context.queue": {catalog.FileIndexing, catalog.Reindexing}, "context.stage": {"parse", "embed"},
			"context.jobId": {"job-{n}"}, "context.fileId": {"file-{n}"},
		},
		catalog.Retrieval: {"message": {"answer failed"}, "context.target": {"llm", "qdrant"}},
	}
}

// exampleLine are the lines of the catalogue's example, by which dashboards are tried.
func exampleLine(service string) obsgen.Line {
	return obsgen.Line{
		Name: "example at " + service, Labels: stream(service), Rate: obsgen.Steady(0.002),
		Fields: written("info", "request completed", map[string][]any{
			"requestId": {ExampleRequest}, "traceId": {ExampleTrace}, "userId": {ExampleUser},
			"http.method": {"POST"}, "http.url": {"/files/single"}, "http.statusCode": {201}, "http.duration": {145},
		}),
	}
}
