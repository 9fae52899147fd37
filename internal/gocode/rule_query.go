package gocode

import (
	"errors"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// query writes the condition, put together of Grafana's queries and expressions.
func (r *rule) query(condition string) obsgen.Query {
	if len(r.composer.steps) == 0 {
		*r.errs = append(*r.errs, errors.New("it has no queries; read it from Grafana again"))
		return obsgen.Query{}
	}
	expr, err := r.composer.condition(condition)
	if err != nil {
		return r.unsupported(err)
	}
	r.note(r.composer.notes...)
	q := obsgen.Query{Language: r.composer.language, Expr: expr}
	if query.UsesVariable(expr) {
		r.note("TODO: the query uses a variable of Grafana, such as $__rate_interval; an alert needs its value.")
	}
	r.set("Query", queryCode(q))
	r.queryOptions()
	return q
}

func queryCode(q obsgen.Query) string {
	constructor := map[obsgen.Language]string{obsgen.PromQL: "Prom", obsgen.LogQL: "Logs", obsgen.TraceQL: "Traces"}[q.Language]
	return "obsgen." + constructor + "(" + queryText(q.Expr) + ")"
}

// unsupported shows all of the data, and takes the first query to begin with.
func (r *rule) unsupported(cause error) obsgen.Query {
	r.note("TODO: write the condition: " + cause.Error() + ". In Grafana, the condition is " + quoted(r.text("condition")) + " of:")
	var first obsgen.Query
	for _, refID := range resource.Keys(r.composer.steps) {
		s := r.composer.steps[refID]
		r.note(asJSON(s.all))
		if first.IsZero() && s.query.Language != "" {
			first = s.query
		}
	}
	if !first.IsZero() {
		r.set("Query", queryCode(first))
	}
	return first
}

// queryOptions notes what a query says beside its text and asks of the past.
func (r *rule) queryOptions() {
	for _, refID := range resource.Keys(r.composer.steps) {
		s := r.composer.steps[refID]
		if s.kind != "" {
			continue
		}
		s.model.ignore("refId", "datasource", "intervalMs", "maxDataPoints", "editorMode", "legendFormat", "hide", "exemplar",
			"format", "step", "disableTextWrap", "fullMetaSearch", "includeNullMetadata", "useBackend", "builderQuery", "key", "intervalFactor")
		r.noteLeft(s.model, s.model.all)
		if to := resource.Number(s.all, "relativeTimeRange", "to"); to != 0 {
			r.note("TODO: in Grafana " + refID + " ends " + number(to) + " seconds before now; write an offset.")
		}
	}
}
