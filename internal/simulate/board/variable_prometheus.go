package board

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

var (
	labelNames  = regexp.MustCompile(`^label_names\((.*)\)\s*$`)
	metricNames = regexp.MustCompile(`^metrics\((.+)\)\s*$`)
)

// prometheusValues answers label_values, label_names, metrics, query_result, and a selector.
func (r *resolver) prometheusValues(ctx context.Context, from source, written any) ([]string, error) {
	if object, ok := written.(resource.Object); ok {
		written = object["query"]
	}
	least := or(from.option("timeInterval"), "15s")
	lookup := layered(r.lookup, rangeVariables(r.view.To.Sub(r.view.From)), map[string]template.Value{"__interval": template.Text("__interval", least)})
	sent := strings.TrimSpace(template.Fill(text(written), lookup, template.Prometheus))
	start, end := roundedUp(r.view.From), roundedUp(r.view.To)
	if sent == "" {
		return nil, nil
	}
	if asked, ok := query.ParseLabelValues(sent); ok {
		return r.labelValues(ctx, asked, start, end)
	}
	if expr, ok := query.ParseQueryResult(sent); ok {
		return r.queryResult(ctx, expr, end)
	}
	if found := metricNames.FindStringSubmatch(sent); found != nil {
		return r.metricNames(ctx, found[1], start, end)
	}
	if found := labelNames.FindStringSubmatch(sent); found != nil {
		return r.labelNames(ctx, found[1], start, end)
	}
	all, err := r.series(ctx, sent, start, end)
	return each(all, notation), err
}

// roundedUp is a time in whole seconds, as queries of variables have it.
func roundedUp(at time.Time) time.Time { return at.Add(time.Second - 1).Truncate(time.Second) }

// series are those that a selector selects.
func (r *resolver) series(ctx context.Context, selector string, start, end time.Time) ([]labels.Labels, error) {
	if selector == "" || selector == "{}" {
		return r.data.series(ctx, start, end, nil)
	}
	if _, err := query.ParsePromQL(selector); err != nil { // it refuses what is too deep to parse
		return nil, fmt.Errorf("series of %s: %w", selector, err)
	}
	matchers, err := parser.NewParser(parser.Options{}).ParseMetricSelector(selector)
	if err != nil {
		return nil, fmt.Errorf("series of %s: %w", selector, err)
	}
	return r.data.series(ctx, start, end, matchers)
}

func (r *resolver) labelValues(ctx context.Context, asked query.LabelValues, start, end time.Time) ([]string, error) {
	all, err := r.series(ctx, asked.Expr, start, end)
	values := each(all, func(ls labels.Labels) string { return ls.Get(asked.Label) })
	return distinct(values), err
}

func (r *resolver) metricNames(ctx context.Context, pattern string, start, end time.Time) ([]string, error) {
	fits, err := regexp.Compile(pattern)
	if err != nil {
		return nil, fmt.Errorf("metrics(%s): %w", pattern, err)
	}
	all, err := r.series(ctx, "", start, end)
	names := each(all, func(ls labels.Labels) string { return ls.Get(model.MetricNameLabel) })
	return slices.DeleteFunc(distinct(names), func(name string) bool { return !fits.MatchString(name) }), err
}

// labelNames are those of all metrics, or of those whose names have a text in them.
func (r *resolver) labelNames(ctx context.Context, part string, start, end time.Time) ([]string, error) {
	selector := ""
	if part != "" {
		selector = fmt.Sprintf("{__name__=~%q}", ".*"+part+".*")
	}
	all, err := r.series(ctx, selector, start, end)
	var names []string
	for _, ls := range all {
		ls.Range(func(l labels.Label) { names = append(names, l.Name) })
	}
	return distinct(names), err
}
