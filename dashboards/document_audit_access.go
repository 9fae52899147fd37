package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/stat"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// auditNumbers is the first row: how much of what the boxes select there is.
func auditNumbers() []obsgen.Panel {
	return []obsgen.Panel{
		{Key: "access-count", Width: 5, Height: 4, Panel: auditStat("Accesses",
			"Accesses in the time range that match the boxes at the top. None, where you expect some: look at the completeness at the bottom before you conclude that nothing happened.",
			lines(accesses(), "$__range"))},
		{Key: "user-count", Width: 5, Height: 4, Panel: auditStat("Users",
			"Different users among these accesses. One document read by unusually many: look at the table for what they have in common.",
			"count("+lines(accesses(), "$__range", "userId")+")")},
		{Key: "document-count", Width: 5, Height: 4, Panel: auditStat("Documents",
			"Different documents among these accesses. One user with unusually many: somebody may be copying the archive.",
			"count("+lines(accesses()+` | context_documentId!=""`, "$__range", "context_documentId")+")")},
		{Key: "address-count", Width: 4, Height: 4, Panel: auditStat("Addresses",
			"Different client addresses among these accesses. Only one, for everybody: the gateway does not pass X-Forwarded-For on.",
			"count("+lines(accesses(), "$__range", "http_ip")+")")},
		{Key: "failed-count", Width: 5, Height: 4, Panel: auditStat("Refused or failed",
			"Accesses answered with a status of 400 or above. A few are normal; many by one user are looked into, see failed accesses by user.",
			lines(failedAccesses(), "$__range")).
			ColorScheme(panel.ByThreshold()).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(100, panel.Red)))},
	}
}

func auditStat(title, description, expr string) *stat.PanelBuilder {
	s := style()
	return s.Stat(title, description, "short", s.LogNow(expr, "")).
		Datasource(s.LokiRef()).
		ColorScheme(panel.Fixed(panel.Blue)).
		GraphMode(common.BigValueGraphModeNone).
		NoValue("0")
}

// auditAccesses is the audit trail itself.
func auditAccesses() []obsgen.Panel {
	self := func(box string) string { return panel.ToDashboard(DocumentAudit, box, "${__value.raw}") }
	return []obsgen.Panel{
		{Key: "accesses", Width: 24, Height: 15, Panel: logTable("Accesses to documents",
			"The newest 1000 accesses that match the boxes at the top; narrow the boxes or the time range to see all. Click a user, document or address to follow it, a request to see the whole of it. Status 403: refused; 404: no such document; 500 and above: our fault.",
			accesses(),
			column{field: "userId", title: "User", width: 110, more: list(linkTo("Accesses of this user", self("userId")))},
			column{field: "userEmail", title: "E-mail", width: 190},
			column{field: "http_ip", title: "Address", width: 130, more: list(linkTo("Accesses from this address", self("ip")))},
			column{field: "context_action", title: "Action", width: 95},
			column{field: "context_documentId", title: "Document", width: 130, more: list(linkTo("Accesses to this document", self("documentId")))},
			column{field: "context_filename", title: "File"},
			column{field: "http_statusCode", title: "Status", width: 80, more: statusColours()},
			column{field: "error_message", title: "Error", width: 220},
			column{field: "requestId", title: "Request", width: 170, more: list(
				linkTo("Everything about this request", panel.ToDashboard(RequestSearch, "requestId", "${__value.raw}")))},
		).SortBy(sortBy("Time", true)).NoValue("-")},
	}
}
