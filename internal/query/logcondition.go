package query

import (
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// SplitLogAlert takes a LogQL alert apart. Loki returns no series where no line
// matched, so no data is the normal state of a log alert.
func SplitLogAlert(expr string) (Split, error) {
	parsed, err := logql.Parse(expr)
	if err != nil {
		return Split{}, err
	}
	compared := parsed.Comparison()
	if compared == nil {
		return Split{Filtered: true}, nil
	}
	condition := Condition{Query: compared.Expr.String(), Op: compared.Op, Threshold: compared.Number.Value}
	return Split{Conditions: []Condition{condition}, Filtered: true}, nil
}
