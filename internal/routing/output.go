package routing

import (
	"slices"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// output is what is known of the labels of a query's result.
type output struct {
	// has reports whether it can have a label.
	has func(name string) bool
	// fixed are labels for which every selector of the query asks for the same value.
	fixed     map[string]string
	selectors [][]*labels.Matcher
	// written are labels whose value the query makes.
	written []string
}

// outputOf reads a query. Of one that cannot be read, and of Grafana's, which are several
// queries, nothing is known.
func outputOf(language, expr string) output {
	if language == "logql" {
		return output{has: logLabels(expr)}
	}
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		return output{has: anyLabel}
	}
	unknown := func(string) ([]string, bool) { return nil, false }
	o := output{has: query.OutputLabels(parsed, unknown).Has, fixed: map[string]string{}, written: written(parsed)}
	for _, selector := range query.Selectors(parsed) {
		o.selectors = append(o.selectors, selector.Matchers)
	}
	o.fix()
	return o
}

func anyLabel(string) bool { return true }

// fix finds the labels with one value in all selectors: those that the first fixes, and
// to which the others agree.
func (o *output) fix() {
	if len(o.selectors) == 0 {
		return
	}
	for _, m := range o.selectors[0] {
		agrees := func(matchers []*labels.Matcher) bool {
			return slices.ContainsFunc(matchers, func(other *labels.Matcher) bool {
				return other.Type == labels.MatchEqual && other.Name == m.Name && other.Value == m.Value
			})
		}
		everywhere := !slices.ContainsFunc(o.selectors, func(matchers []*labels.Matcher) bool { return !agrees(matchers) })
		if everywhere && m.Value != "" && m.Name != model.MetricNameLabel && o.has(m.Name) && !slices.Contains(o.written, m.Name) {
			o.fixed[m.Name] = m.Value
		}
	}
}

// accepts reports whether a selector lets series with this value through.
func (o *output) accepts(name, value string) bool {
	if len(o.selectors) == 0 || value == other || slices.Contains(o.written, name) {
		return true
	}
	return slices.ContainsFunc(o.selectors, func(matchers []*labels.Matcher) bool {
		return !slices.ContainsFunc(matchers, func(m *labels.Matcher) bool { return m.Name == name && !m.Matches(value) })
	})
}

// written are the labels that label_replace, label_join and count_values write.
func written(expr parser.Expr) []string {
	var names []string
	parser.Inspect(expr, func(node parser.Node, _ []parser.Node) error {
		switch e := node.(type) {
		case *parser.Call:
			if e.Func.Name == "label_replace" || e.Func.Name == "label_join" {
				names = append(names, literal(e.Args[1]))
			}
		case *parser.AggregateExpr:
			if e.Op == parser.COUNT_VALUES {
				names = append(names, literal(e.Param))
			}
		}
		return nil
	})
	return names
}

func literal(expr parser.Expr) string {
	text, _ := expr.(*parser.StringLiteral)
	if text == nil {
		return ""
	}
	return text.Val
}
