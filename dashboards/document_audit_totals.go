package dashboards

import (
	"fmt"

	"github.com/grafana/grafana-foundation-sdk/go/bargauge"
	"github.com/grafana/grafana-foundation-sdk/go/common"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

func auditOverTime() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "accesses-by-action", Width: 12, Panel: s.Bars("Accesses by action",
			"Accesses over time, by action. Downloads or deletions at night or far above the usual: filter by action and look at the table for the user.",
			"short", s.Log(lines(accesses(), "$__auto", "context_action"), "{{context_action}}")).
			Datasource(s.LokiRef()).
			MaxDataPoints(150).
			NoValue("no access matches")},
		{Key: "failed-access", Width: 12, Panel: s.Bars("Failed accesses by user",
			"Accesses answered with 400 or above, by user. One user with many different documents: somebody tries doors; block the account and tell security. Many users at once: a permission or a deployment is broken.",
			"short", s.Log(lines(failedAccesses(), "$__auto", "userId"), "{{userId}}")).
			Datasource(s.LokiRef()).
			MaxDataPoints(150).
			NoValue("no failed access")},
	}
}

func auditTop() []obsgen.Panel {
	return []obsgen.Panel{
		{Key: "top-users", Width: 12, Height: 9, Panel: auditBars("Users with most accesses",
			"The ten users with most accesses. Far above the others and not a service account: see which documents, in the table.",
			topLines("userId", "userEmail"))},
		{Key: "top-documents", Width: 12, Height: 9, Panel: auditBars("Documents accessed most",
			"The ten documents accessed most. A document that few should know: see by whom, in the table.",
			topLines("context_documentId", "context_filename"))},
		{Key: "top-addresses", Width: 12, Height: 9, Panel: auditBars("Addresses with most accesses",
			"The ten client addresses with most accesses. An address from outside your networks: see which users it signs in as, in the table.",
			topLines("http_ip"))},
		{Key: "addresses-per-user", Width: 12, Height: 9, Panel: auditBars("Users with more than one address",
			"The ten users who came from most addresses. Two or three are home and office; many within hours suggest a stolen account: compare the times in the table.",
			fmt.Sprintf(`sort_desc(topk(10, count by (userId, userEmail) (%s) > 1))`, lines(accesses()+` | http_ip!=""`, "$__range", "userId", "userEmail", "http_ip"))).
			NoValue("every user has one address")},
	}
}

// topLines are the ten values with most lines, the largest first.
func topLines(labels ...string) string {
	return fmt.Sprintf(`sort_desc(topk(10, %s))`, lines(accesses()+fmt.Sprintf(` | %s!=""`, labels[0]), "$__range", labels...))
}

// auditBars has a bar for each row: Loki answers an instant query with one table, whose
// texts name the bars.
func auditBars(title, description, expr string) *bargauge.PanelBuilder {
	s := style()
	return s.BarGauge(title, description, "short", s.LogNow(expr, "")).
		Datasource(s.LokiRef()).
		ReduceOptions(common.NewReduceDataOptionsBuilder().Values(true).Calcs(list("lastNotNull"))).
		Sizing(common.BarGaugeSizingManual).
		MaxVizHeight(30).
		MinVizHeight(16).
		ColorScheme(panel.Fixed(panel.Blue)).
		NoValue("no access matches")
}

// auditCompleteness compares what the service counted with what arrived in Loki. The
// boxes at the top do not apply to it.
func auditCompleteness() []obsgen.Panel {
	s := style()
	inLoki := auditLines + ` | json | context_action!="" | __error__=""`
	return []obsgen.Panel{
		{Key: "audit-written", Width: 8, Panel: s.Stat("Audit lines, written and found",
			"Lines that the datasource service counted as written, and lines found in Loki, over the time range. Both should be equal. Fewer found: lines were lost; look for discarded lines on the stack's dashboard and at the log shipper before you rely on this audit.",
			"short",
			s.Now(`sum(increase(audit_events_total[$__range]))`, "written"),
			s.LogNow(fmt.Sprintf(`sum(count_over_time(%s [$__range]))`, inLoki), "in Loki")).
			Datasource(mixed()).
			Decimals(0).
			Orientation(common.VizOrientationAuto).
			WithTransformation(transform("renameByRegex", map[string]any{"regex": "Value.*", "renamePattern": "in Loki"})).
			ColorScheme(panel.Fixed(panel.Blue)).
			GraphMode(common.BigValueGraphModeNone)},
		{Key: "audit-rate", Width: 16, Panel: s.TimeSeries("Audit lines per minute, written and found",
			"The same over time, by the minute. The lines should lie on each other; where Loki's is lower, lines were lost at that time. Written falls to zero while people work: the audit log itself is broken.",
			"cpm",
			s.Prom(`60 * sum(rate(audit_events_total[$__rate_interval]))`, "written"),
			s.Log(fmt.Sprintf(`60 * sum(rate(%s [$__auto]))`, inLoki), "in Loki")).
			Datasource(mixed()).
			Interval("1m")},
	}
}
