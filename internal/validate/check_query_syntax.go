package validate

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// querySyntax parses every query of every language, wherever it stands.
func querySyntax() Check {
	return Check{
		ID: "query/syntax", Severity: Error,
		Title: "queries that do not parse",
		Why:   "The panel shows an error, the rule never fires, the link opens on a red box.",
		Fix:   "Correct the query; on dashboards, Grafana's variables and macros may stand in label values, as durations and as numbers.",
		Bad:   `sum(rate(http_requests_total[5m])`,
		Good:  `sum(rate(http_requests_total[5m]))`,
		query: func(_ *Subject, q *Query, r *reporter) {
			switch {
			case q.Use == InRecord && strings.HasPrefix(q.Definition, "slo/"): // slo/definition reads it as it was written
			case q.Err != nil:
				r.report(q.Definition, fmt.Sprintf("%v in %s", q.Err, q.Expr))
			case (q.Use == InAlert || q.Use == InRecord) && query.UsesVariable(q.Expr):
				r.report(q.Definition, "a rule knows no Grafana variables and macros: "+q.Expr)
			}
		},
	}
}
