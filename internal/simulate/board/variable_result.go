package board

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
)

// queryResult writes each sample as name{labels} value time.
func (r *resolver) queryResult(ctx context.Context, expr string, at time.Time) ([]string, error) {
	value, err := r.data.metricInstant(ctx, expr, at)
	if err != nil {
		return nil, err
	}
	switch v := value.(type) {
	case promql.Scalar:
		return []string{strconv.FormatFloat(v.V, 'f', -1, 64)}, nil
	case promql.String:
		return []string{v.V}, nil
	case promql.Vector:
		return each(v, func(s promql.Sample) string {
			return fmt.Sprintf("%s %s %d", notation(s.Metric), strconv.FormatFloat(s.F, 'f', -1, 64), s.T)
		}), nil
	}
	return nil, fmt.Errorf("query_result(%s) gives a %s, which a variable cannot have", expr, value.Type())
}

// notation is a series as variables write it.
func notation(ls labels.Labels) string {
	var parts []string
	ls.Range(func(l labels.Label) {
		if l.Name != model.MetricNameLabel {
			parts = append(parts, l.Name+`="`+l.Value+`"`)
		}
	})
	return ls.Get(model.MetricNameLabel) + "{" + strings.Join(parts, ",") + "}"
}
