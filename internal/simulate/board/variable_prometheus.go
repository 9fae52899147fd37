package board

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
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

// distinct are the values, sorted, each once, without an empty one.
func distinct(values []string) []string {
	slices.Sort(values)
	return slices.DeleteFunc(slices.Compact(values), func(v string) bool { return v == "" })
}

func each[From any](all []From, to func(From) string) []string {
	made := make([]string, len(all))
	for i, one := range all {
		made[i] = to(one)
	}
	return made
}
