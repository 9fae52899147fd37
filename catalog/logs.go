package catalog

import "github.com/ltv-assistant/obsgen"

// AuditActions are the values of context.action: what somebody did with a document.
func AuditActions() []string { return []string{"view", "download", "upload", "delete", "search"} }

// logs is the plan's LogEntry. Times are in milliseconds there, unlike the metrics.
func logs() obsgen.LogFormat {
	return obsgen.LogFormat{
		StreamLabels: []obsgen.Label{
			{Name: "service", Help: "the service, as in OTEL_SERVICE_NAME", Values: serviceNames()},
			{Name: "environment", Help: "NODE_ENV of the deployment", Values: environments()},
		},
		Fields: append(append(baseFields(), requestFields()...), contextFields()...),
	}
}

func baseFields() []obsgen.LogField {
	return []obsgen.LogField{
		{Path: "timestamp", Type: obsgen.StringField, Required: true, Help: "ISO 8601 in UTC", Pattern: `^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`, Example: "2025-11-05T14:30:45.123Z"},
		{Path: "level", Type: obsgen.StringField, Required: true, Help: "severity", Enum: []string{"debug", "info", "warn", "error", "fatal"}, Example: "error"},
		{Path: "service", Type: obsgen.StringField, Required: true, Help: "the service, as in OTEL_SERVICE_NAME", Enum: serviceNames(), Example: Datasource},
		{Path: "environment", Type: obsgen.StringField, Help: "NODE_ENV", Enum: environments(), Example: "production"},
		{Path: "version", Type: obsgen.StringField, Help: "APP_VERSION", Example: "1.4.2"},
		{Path: "message", Type: obsgen.StringField, Required: true, Help: "what happened, for people (Pino's messageKey must be set to message)", Example: "Failed to create file record"},
		{Path: "requestId", Type: obsgen.StringField, Help: "the X-Request-ID header, handed on to every service and job", Example: "req-7f3c1a52-9d0e-4c55-8a34-2b1f6f0c9e11"},
		{Path: "traceId", Type: obsgen.StringField, Help: "OpenTelemetry trace id", Pattern: "^[0-9a-f]{32}$", Example: "4bf92f3577b34da6a3ce929d0e0e4736"},
		{Path: "spanId", Type: obsgen.StringField, Help: "OpenTelemetry span id", Pattern: "^[0-9a-f]{16}$", Example: "00f067aa0ba902b7"},
		{Path: "userId", Type: obsgen.StringField, Help: "the signed-in user, from the token", Example: "user-123"},
		{Path: "userEmail", Type: obsgen.StringField, Help: "the user's address", Example: "user@example.com"},
	}
}

func requestFields() []obsgen.LogField {
	return []obsgen.LogField{
		{Path: "http.method", Type: obsgen.StringField, Help: "HTTP method", Example: "POST"},
		{Path: "http.url", Type: obsgen.StringField, Help: "path of the request", Example: "/files/single"},
		{Path: "http.statusCode", Type: obsgen.IntegerField, Help: "HTTP status code", Example: 201},
		{Path: "http.duration", Type: obsgen.NumberField, Unit: "milliseconds", Help: "time to answer", Example: 145},
		{Path: "http.userAgent", Type: obsgen.StringField, Help: "the client's User-Agent", Example: "Mozilla/5.0"},
		{Path: "http.ip", Type: obsgen.StringField, Help: "the client's address, taken from X-Forwarded-For at the gateway", Example: "203.0.113.7"},
		{Path: "error.name", Type: obsgen.StringField, Help: "class of the error", Example: "ValidationError"},
		{Path: "error.message", Type: obsgen.StringField, Help: "text of the error", Example: "File size exceeds limit"},
		{Path: "error.stack", Type: obsgen.StringField, Help: "stack trace", Example: "ValidationError: File size exceeds limit"},
		{Path: "error.code", Type: obsgen.StringField, Help: "stable code of the error", Example: "FILE_TOO_LARGE"},
	}
}

func contextFields() []obsgen.LogField {
	return []obsgen.LogField{
		{Path: "context.action", Type: obsgen.StringField, Help: "what was done with a document; a line that has it is an audit line and also has userId, http.ip and context.documentId", Enum: AuditActions(), Example: "download"},
		{Path: "context.fileId", Type: obsgen.StringField, Help: "the file", Example: "file-xyz789"},
		{Path: "context.filename", Type: obsgen.StringField, Help: "the file's name", Example: "report.pdf"},
		{Path: "context.fileSize", Type: obsgen.IntegerField, Unit: "bytes", Help: "the file's size", Example: 52311},
		{Path: "context.documentId", Type: obsgen.StringField, Help: "the document", Example: "doc-abc123"},
		{Path: "context.jobId", Type: obsgen.StringField, Help: "the BullMQ job", Example: "job-456"},
		{Path: "context.queue", Type: obsgen.StringField, Help: "the BullMQ queue", Example: FileIndexing},
		{Path: "context.stage", Type: obsgen.StringField, Help: "the LangGraph stage", Enum: Stages(), Example: "embed"},
		{Path: "context.chunkCount", Type: obsgen.IntegerField, Help: "chunks made of a document", Example: 42},
		{Path: "context.target", Type: obsgen.StringField, Help: "the external system called", Enum: ExternalTargets(), Example: "minio"},
	}
}
