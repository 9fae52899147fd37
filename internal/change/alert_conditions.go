package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// conditionsOf are the comparisons with a number that must all hold for an alert to fire;
// none if that cannot be said.
func conditionsOf(alert *resource.Resource) []query.Condition {
	if alert.Kind != resource.GrafanaAlert {
		return compared(resource.Text(alert.Body, "expr"))
	}
	steps := stepsOf(alert)
	queries := steps.queries()
	conditions, read := steps.conditions(resource.Text(alert.Body, "condition"))
	if !read && len(queries) > 1 {
		return nil // one of them may be enough
	}
	for _, expr := range queries {
		conditions = append(conditions, compared(expr)...) // what it filters out does not fire
	}
	return conditions
}

func compared(expr string) []query.Condition {
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		return nil
	}
	return query.SplitAlert(parsed).Conditions
}

// grafanaSteps are the queries and expressions of a Grafana-managed rule, by their refId.
type grafanaSteps map[string]any

func stepsOf(alert *resource.Resource) grafanaSteps {
	steps := grafanaSteps{}
	for _, step := range resource.Objects(alert.Body, "data") {
		steps[resource.Text(step, "refId")] = step["model"]
	}
	return steps
}

func (s grafanaSteps) queries() []string {
	var all []string
	for _, id := range resource.Keys(s) {
		if expr := resource.Text(s[id], "expr"); expr != "" {
			all = append(all, expr)
		}
	}
	return all
}

// query is what a step asks for, also where its series are made one number.
func (s grafanaSteps) query(id string) string {
	for range s { // one may lead to itself
		model := s[refIn(id)]
		if !slices.Contains([]string{"reduce", "resample"}, resource.Text(model, "type")) {
			return resource.Text(model, "expr")
		}
		id = resource.Text(model, "expression")
	}
	return ""
}

// conditions are those of a threshold, of a formula, or classic ones.
func (s grafanaSteps) conditions(id string) (all []query.Condition, read bool) {
	expression := resource.Text(s[id], "expression")
	switch resource.Text(s[id], "type") {
	case "math":
		return s.formula(expression)
	case "threshold":
		return s.evaluated(s[id], func(resource.Object) string { return expression })
	case "classic_conditions":
		return s.evaluated(s[id], func(condition resource.Object) string {
			params := append(resource.Texts(condition, "query", "params"), "")
			return params[0]
		})
	}
	return nil, false
}
