package change

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// needs says how many errors it takes for each alert now, where its threshold is a burn
// rate: the fastest first. The others follow.
func (c *comparison) needs(alerts []*resource.Resource, before, after float64) sentence.Sentence {
	factors := map[*resource.Resource]float64{}
	for _, alert := range alerts {
		factors[alert] = c.after.burnRate(alert)
	}
	alerts = slices.SortedStableFunc(slices.Values(alerts), func(a, b *resource.Resource) int { return cmp.Compare(factors[b], factors[a]) })
	var said sentence.Sentence
	var others []string
	for i, alert := range alerts {
		if factor := factors[alert]; factor > 0 && i < mostNames {
			said = said.Then(sentence.Say("; "), need(alert.Title, factor*before, factor*after, i == 0))
		} else {
			others = append(others, alert.Title)
		}
	}
	if len(others) > 0 {
		said = said.Then(sentence.Say("; "), names(others), sentence.Say(plural(len(others), " follows", " follow")))
	}
	return said
}

// need spares the words after the first alert.
func need(alert string, before, after float64, first bool) sentence.Sentence {
	switch {
	case after >= 1:
		return sentence.Say("%s can never fire: it would need %s of errors, was %s", alert, share(after), share(before))
	case first:
		return sentence.Say("%s needs %s of errors now, was %s", alert, share(after), share(before))
	}
	return sentence.Say("%s needs %s, was %s", alert, share(after), share(before))
}

func share(ratio float64) string { return strconv.FormatFloat(ratio*100, 'g', 3, 64) + " %" }

// burnRate is how many times too fast an alert lets a budget be spent: the highest of its
// conditions, all of which must hold. It is 0 if the alert has no such threshold.
func (s side) burnRate(alert *resource.Resource) float64 {
	if _, known := s.found.burnRates[alert]; !known {
		s.found.burnRates[alert] = s.findBurnRate(alert)
	}
	return s.found.burnRates[alert]
}

func (s side) findBurnRate(alert *resource.Resource) float64 {
	highest := 0.0
	for _, condition := range conditionsOf(alert) {
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
		return follow && slices.ContainsFunc(s.byTitle[titled{resource.Record, e.Name}], func(r *resource.Resource) bool {
			recorded, err := query.ParsePromQL(resource.Text(r.Body, "expr"))
			return err == nil && s.isBurnRate(recorded, false)
		})
	}
	return false
}
