package series

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// step is a query or an expression of a Grafana-managed rule.
type step struct {
	*rule        // of a query
	kind, text   string
	isExpression bool
}

// newStep reads one entry of a rule's data.
func newStep(from resource.Object) step {
	source := resource.Text(from, "datasourceUid")
	s := step{isExpression: source == "__expr__" || source == "-100", kind: resource.Text(from, "model", "type"), text: resource.Text(from, "model", "expression")}
	if !s.isExpression {
		s.rule = &rule{}
		s.add(resource.Text(from, "model", "expr"))
	}
	return s
}

var usedStep = regexp.MustCompile(`\$\{?(\w+)\}?`)

// valuesOfStep are those of a label that a step can give: from the step that decides,
// back to the queries.
func (g *Graph) valuesOfStep(r *rule, id, label string, visited []string) Values {
	s, known := r.steps[id]
	switch {
	case !known || slices.Contains(visited, id):
		return anything()
	case !s.isExpression:
		return g.values(s.rule, label)
	}
	visited = append(slices.Clone(visited), id)
	switch s.kind {
	case "classic_conditions":
		return absent()
	case "reduce", "resample", "threshold":
		return g.valuesOfStep(r, strings.TrimPrefix(s.text, "$"), label, visited)
	case "math":
		return g.joined(r, s.text, label, visited)
	}
	return anything()
}

// joined are the values where a formula joins the results of several steps: labels that
// both have are equal, and one that has more keeps them. Two that are alone on their
// sides join without labels.
func (g *Graph) joined(r *rule, formula, label string, visited []string) Values {
	var values Values
	var seen []string
	for _, used := range usedStep.FindAllStringSubmatch(formula, -1) {
		if slices.Contains(seen, used[1]) {
			continue
		}
		seen = append(seen, used[1])
		next := g.valuesOfStep(r, used[1], label, visited)
		if len(seen) == 1 {
			values = next
			continue
		}
		both := values.and(next).or(absent())
		if values.Has("") {
			both = both.or(next)
		}
		if next.Has("") {
			both = both.or(values)
		}
		values = both
	}
	if len(seen) == 0 {
		return absent()
	}
	return values
}
