package validate

import (
	"fmt"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// Query is a query anywhere in the bundle, parsed.
type Query struct {
	obsgen.Query
	// Definition is the address of what asks, such as "alerts/HighErrorRate".
	Definition string
	Use        Use
	// One of these is set if the query parses.
	Prom  parser.Expr
	Log   *logql.Query
	Trace *traceql.Query
	Err   error
}

// Use is what a query is for.
type Use int

const (
	InPanel Use = iota
	InVariable
	InAnnotation
	InAlert
	InRecord
	InLink
	InRunbook
)

func (q *Query) parse() {
	switch q.Language {
	case obsgen.PromQL:
		q.Prom, q.Err = query.ParsePromQL(q.Expr)
	case obsgen.LogQL:
		q.Log, q.Err = logql.Parse(alerttemplate.AsVariables(q.Expr))
	case obsgen.TraceQL:
		if !traceql.IsTraceID(q.Expr) {
			q.Trace, q.Err = traceql.Parse(alerttemplate.AsVariables(q.Expr))
		}
	default:
		if q.Use == InLink || q.Use == InRunbook { // panels may ask other datasources
			q.Err = fmt.Errorf("unknown query language %q; use obsgen.Prom, obsgen.Logs or obsgen.Traces", q.Language)
		}
	}
}

// variableExpr is the query inside a variable's query. The other kinds, metrics(…) and
// label_names(), hold none.
func variableExpr(text string) string {
	if values, ok := query.ParseLabelValues(text); ok {
		return values.Expr
	}
	expr, _ := query.ParseQueryResult(text)
	return expr
}
