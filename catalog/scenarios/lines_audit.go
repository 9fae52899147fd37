package scenarios

import (
	"maps"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// ExampleReader and ExampleDocument are by whom and of what the audit is tried. There are others
// whose names begin alike.
const (
	ExampleReader   = "user-1"
	ExampleDocument = "doc-1"
)

// auditLines are the audit trail: as many lines as audit_events_total counts.
func auditLines() []obsgen.Line {
	var all []obsgen.Line
	for _, action := range catalog.AuditActions() {
		all = append(all, auditLine(action, auditRates()[action]*instances))
	}
	return all
}

func auditLine(action string, rate float64) obsgen.Line {
	return obsgen.Line{
		Name: "audit of " + action, Labels: stream(catalog.Datasource), Rate: obsgen.Steady(rate),
		Fields: written("info", "document "+action, map[string][]any{
			"userId": {ExampleReader, "user-12", "user-31"}, "userEmail": {"ada@example.com", "grace@example.com", "edsger@example.com"},
			"http.method": {"GET"}, "http.url": {"/files/file-{n}"}, "http.statusCode": {200, 304, 200, 304, 200, 304, 403}, "http.ip": {"203.0.113.7", "203.0.113.8", "198.51.100.4"},
			"context.action": {action}, "context.documentId": {ExampleDocument, "doc-12", "doc-3", "doc-4", "doc-5"},
			"context.filename": {"report.pdf", "contract.docx", "minutes.md", "budget.xlsx", "plan.pdf"},
		}),
	}
}

// refusalLine is of somebody who may not see what they ask for, breakdownLine of somebody who may.
func refusalLine() obsgen.Line {
	return failedAccess(refusals, "warn", "access refused", map[string][]any{
		"userId": {"user-66"}, "userEmail": {"mallory@example.com"}, "http.ip": {"192.0.2.66", "192.0.2.91", "198.51.100.9"},
		"http.statusCode": {403}, "context.filename": {"secret.pdf"},
	})
}

func breakdownLine() obsgen.Line {
	return failedAccess(breakdowns, "error", "access failed", map[string][]any{
		"userId": {"user-31"}, "userEmail": {"edsger@example.com"}, "http.ip": {"203.0.113.7"},
		"http.statusCode": {503}, "context.filename": {"minutes.md"},
	})
}

func failedAccess(name, level, message string, who map[string][]any) obsgen.Line {
	fields := written(level, message, map[string][]any{
		"http.method": {"GET"}, "http.url": {"/files/file-{n}"}, "context.action": {"view"}, "context.documentId": {"doc-{n}"},
	})
	maps.Copy(fields, who)
	return obsgen.Line{Name: name, Labels: stream(catalog.Datasource), Rate: obsgen.Steady(0.0005), Fields: fields}
}
