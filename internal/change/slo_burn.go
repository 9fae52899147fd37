package change

import (
	"slices"
	"strconv"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// needs says how many errors it takes for each alert now, where its threshold is a burn
// rate. The others follow.
func (c *comparison) needs(alerts []*resource.Resource, before, after float64) sentence.Sentence {
	var parts []sentence.Sentence
	var others []string
	for _, alert := range alerts {
		factor := c.after.burnRate(alert)
		if factor == 0 || len(parts) == mostNames {
			others = append(others, alert.Title)
			continue
		}
		parts = append(parts, need(alert.Title, factor*before, factor*after))
	}
	if len(others) > 0 {
		parts = append(parts, names(others).Then(sentence.Say(plural(len(others), " follows", " follow"))))
	}
	if len(parts) == 0 {
		return nil
	}
	return sentence.Say("; ").Then(sentence.Join(parts, "; "))
}

func need(alert string, before, after float64) sentence.Sentence {
	if after >= 1 {
		return sentence.Say("%s can never fire: it would need %s of errors, was %s", alert, share(after), share(before))
	}
	return sentence.Say("%s needs %s of errors now, was %s", alert, share(after), share(before))
}

func share(ratio float64) string { return strconv.FormatFloat(ratio*100, 'g', 3, 64) + " %" }

// burnRate is how many times too fast an alert lets a budget be spent: the highest of its
// conditions, all of which must hold. It is 0 if the alert has no such threshold.
func (s side) burnRate(alert *resource.Resource) float64 {
	parsed, err := query.ParsePromQL(resource.Text(alert.Body, "expr"))
	if err != nil {
		return 0
	}
	highest := 0.0
	for _, condition := range query.SplitAlert(parsed).Conditions {
		compared, err := query.ParsePromQL(condition.Query)
		if err == nil && condition.Op[0] == '>' && s.isBurnRate(compared, true) {
			highest = max(highest, condition.Threshold)
		}
	}
	return highest
}

// isBurnRate reports whether a query is errors divided by the budget, or reads a record
// that is.
func (s side) isBurnRate(expr parser.Expr, follow bool) bool {
	switch e := expr.(type) {
	case *parser.ParenExpr:
		return s.isBurnRate(e.Expr, follow)
	case *parser.BinaryExpr:
		budget, ok := e.RHS.(*parser.VectorSelector)
		return ok && e.Op == parser.DIV && budget.Name == resource.BudgetRecord
	case *parser.VectorSelector:
		return follow && slices.ContainsFunc(s.byKind[resource.Record], func(r *resource.Resource) bool {
			if r.Title != e.Name {
				return false
			}
			recorded, err := query.ParsePromQL(resource.Text(r.Body, "expr"))
			return err == nil && s.isBurnRate(recorded, false)
		})
	}
	return false
}
