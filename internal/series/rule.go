package series

import (
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// rule is a rule with its queries, of which a Grafana-managed one can have several.
type rule struct {
	*resource.Resource
	labels map[string]string
	promql []parser.Expr
	logs   []logql.Expr
	// unread is set if there is a query that is neither.
	unread bool
}

func newRule(r *resource.Resource) *rule {
	made := &rule{Resource: r, labels: resource.Strings(r.Body, "labels")}
	switch r.Kind {
	case resource.GrafanaAlert:
		for _, query := range resource.Objects(r.Body, "data") {
			made.addGrafana(query)
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

// addGrafana reads a query or an expression; the latter passes on the labels of queries,
// but for SQL.
func (r *rule) addGrafana(query resource.Object) {
	model, _ := query["model"].(resource.Object)
	switch {
	case resource.Text(query, "datasourceUid") != "__expr__" && resource.Text(query, "datasourceUid") != "-100":
		r.add(resource.Text(model, "expr"))
	case resource.Text(model, "type") == "sql":
		r.unread = true
	}
}

// selectors are what the rule reads.
func (r *rule) selectors() []query.Selector {
	var all []query.Selector
	for _, expr := range r.promql {
		all = append(all, query.Selectors(expr)...)
	}
	return all
}
