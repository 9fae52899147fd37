package validate

import (
	"slices"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen"
)

// alertComplete asks of an alert what somebody who is woken by it needs.
func alertComplete() Check {
	return Check{
		ID: "alert/complete", Severity: Error,
		Title: "alerts without summary, description, dashboard or comparison",
		Why:   "A page that says only a name costs minutes; an alert without a comparison always fires.",
		Fix:   "Set Summary, Description and Panel, and compare the query with a threshold.",
		Bad:   `obsgen.Rule{Query: obsgen.Prom("sum(bullmq_queue_waiting)")}`,
		Good:  `obsgen.Rule{Query: obsgen.Prom("sum(bullmq_queue_waiting) > 1000"), Summary: …, Description: …, Panel: …}`,
		run: func(s *Subject, r *reporter) {
			for _, rule := range s.Bundle.Rules {
				address := "alerts/" + rule.Name
				require(r, address, "summary", rule.Summary)
				require(r, address, "description", rule.Description)
				if rule.Panel.IsZero() {
					r.report(address, "the alert has no panel on which it can be seen")
				}
			}
			for _, q := range s.Queries {
				if q.Use == InAlert && !compares(q) {
					r.report(q.Definition, "the query compares nothing, so it fires for whatever it returns: "+q.Expr)
				}
			}
		},
	}
}

// compares reports whether a query filters by a comparison, or asks for absence.
func compares(q Query) bool {
	switch {
	case q.Language == obsgen.LogQL && q.Log != nil:
		return len(q.Log.Comparisons()) > 0
	case q.Prom == nil:
		return true // it does not parse; another check says so
	}
	found := false
	parser.Inspect(q.Prom, func(node parser.Node, _ []parser.Node) error {
		switch n := node.(type) {
		case *parser.BinaryExpr:
			found = found || n.Op.IsComparisonOperator() && !n.ReturnBool
		case *parser.Call:
			found = found || slices.Contains([]string{"absent", "absent_over_time"}, n.Func.Name)
		}
		return nil
	})
	return found
}
