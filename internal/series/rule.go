package series

import (
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// rule is a rule with its query. A Grafana-managed one has steps instead.
type rule struct {
	*resource.Resource
	labels map[string]string
	promql []parser.Expr
	logs   []logql.Expr
	// unread is set if there is a query that is neither.
	unread bool
	// steps of a Grafana-managed rule, by their refId.
	steps map[string]step
}

func newRule(r *resource.Resource) *rule {
	made := &rule{Resource: r, labels: resource.Strings(r.Body, "labels")}
	switch r.Kind {
	case resource.GrafanaAlert:
		made.steps = map[string]step{}
		for _, from := range resource.Objects(r.Body, "data") {
			made.steps[resource.Text(from, "refId")] = newStep(from)
		}
	case resource.SLO: // its records have a constant value, and its labels
		made.promql = append(made.promql, &parser.NumberLiteral{})
	default:
		made.add(resource.Text(r.Body, "expr"))
	}
	return made
}

func (r *rule) add(expr string) {
	parsed, err := query.ParsePromQL(expr)
	if err == nil {
		r.promql = append(r.promql, parsed)
		return
	}
	logs, err := logql.Parse(expr)
	if err == nil {
		r.logs = append(r.logs, logs.Root)
		return
	}
	r.unread = true
}

// selectors are what the rule reads.
func (r *rule) selectors() []query.Selector {
	var all []query.Selector
	for _, expr := range r.promql {
		all = append(all, query.Selectors(expr)...)
	}
	for _, id := range resource.Keys(r.steps) {
		if s := r.steps[id]; !s.isExpression {
			all = append(all, s.selectors()...)
		}
	}
	return all
}
