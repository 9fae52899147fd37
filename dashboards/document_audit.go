package dashboards

import (
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/panel"
)

// documentAudit answers "who accessed which document, when and from where", and
// whether the audit log is complete.
func documentAudit() obsgen.Dashboard {
	return obsgen.Dashboard{
		UID: DocumentAudit, Title: "Document Audit", Folder: folder(), Tags: []string{"ltv-assistant", "audit"},
		Description: "Every access to a document: who, which document, when, from which address and with what outcome. Logs are kept for 31 days.",
		From:        "now-24h",
		Refresh:     "off",
		Examples:    map[string]string{"userId": scenarios.ExampleReader, "documentId": scenarios.ExampleDocument},
		Variables: []cog.Builder[dashboard.VariableModel]{
			panel.TextBox("userId", "User", "the whole user id or e-mail address"),
			panel.TextBox("documentId", "Document or file", "the whole document id or file id"),
			panel.TextBox("ip", "Address", "the whole IP address"),
			actionVariable(),
		},
		Links: links(),
		Rows: []obsgen.Row{
			{Panels: auditNumbers()},
			{Title: "Accesses", Panels: auditAccesses()},
			{Title: "Over time", Panels: auditOverTime()},
			{Title: "Who, what and from where", Panels: auditTop()},
			{Title: "Completeness of the audit log", Panels: auditCompleteness()},
		},
	}
}

func actionVariable() cog.Builder[dashboard.VariableModel] {
	actions := strings.Join(catalog.AuditActions(), ",")
	all, everything := "All", "$__all"
	return dashboard.NewCustomVariableBuilder("action").
		Label("Action").
		Values(dashboard.StringOrMap{String: &actions}).
		Multi(true).
		IncludeAll(true).
		AllValue(".+").
		Current(dashboard.VariableOption{
			Text:  dashboard.StringOrArrayOfString{String: &all},
			Value: dashboard.StringOrArrayOfString{String: &everything},
		})
}

// auditLines are the lines of the audit log: those with an action. The line filter is
// cheap and comes first, so that only its lines are parsed.
const auditLines = `{service="` + catalog.Datasource + `"} |= "\"action\":"`

// accesses are the audit lines that the boxes at the top select.
func accesses() string {
	return auditLines + ` |= "$userId" |= "$documentId" |= "$ip" | json | context_action=~"$action"` +
		exactly("userId", "userId", "userEmail") +
		exactly("documentId", "context_documentId", "context_fileId") +
		exactly("ip", "http_ip")
}

// failedAccesses are those that were refused or went wrong.
func failedAccesses() string { return accesses() + ` | http_statusCode >= 400` }
