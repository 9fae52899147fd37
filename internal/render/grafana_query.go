package render

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
)

type grafanaQuery struct {
	RefID             string         `yaml:"refId"`
	DatasourceUID     string         `yaml:"datasourceUid"`
	RelativeTimeRange map[string]int `yaml:"relativeTimeRange"`
	Model             map[string]any `yaml:"model"`
}

// setQueries splits the alert's expression into queries and a condition, so that
// Grafana records the value also while nothing fires.
func (r *grafanaRule) setQueries(model *build.Model, alert build.Alert) error {
	split, err := splitAlert(alert.Query)
	if err != nil {
		return err
	}
	ds, ok := model.DatasourceFor(alert.Query.Language)
	if !ok {
		return fmt.Errorf("no datasource answers %s; add one to the bundle", alert.Query.Language)
	}
	r.NoDataState = "NoData"
	if split.Filtered {
		r.NoDataState = "OK"
	}
	if len(split.Conditions) == 0 {
		r.Data = []grafanaQuery{sourceQuery("A", ds, alert.Query.Expr)}
	}
	for i, condition := range split.Conditions {
		r.Data = append(r.Data, sourceQuery(build.RefID(i), ds, condition.Query))
	}
	r.Condition = build.RefID(len(r.Data))
	r.Data = append(r.Data, conditionQuery(r.Condition, split.Conditions))
	return nil
}

func splitAlert(q obsgen.Query) (query.Split, error) {
	if q.Language == obsgen.LogQL {
		return query.SplitLogAlert(q.Expr)
	}
	expr, err := query.ParsePromQL(q.Expr)
	if err != nil {
		return query.Split{}, err
	}
	split := query.SplitAlert(expr)
	split.Filtered = split.Filtered || query.EmptyWhenHealthy(expr)
	return split, nil
}

// sourceQuery asks for the present value. Ten minutes is the range that Grafana's own
// editor starts with; an instant query does not depend on it.
func sourceQuery(refID string, ds obsgen.Datasource, expr string) grafanaQuery {
	model := map[string]any{
		"refId":         refID,
		"datasource":    map[string]any{"type": ds.Type, "uid": ds.UID},
		"editorMode":    "code",
		"expr":          expr,
		"instant":       true,
		"range":         false,
		"intervalMs":    1000,
		"maxDataPoints": 43200,
	}
	if ds.Type == "loki" {
		delete(model, "instant")
		delete(model, "range")
		model["queryType"] = "instant"
	}
	return grafanaQuery{refID, ds.UID, map[string]int{"from": 600, "to": 0}, model}
}

// conditionQuery is a threshold where Grafana's threshold expression knows the
// operator, in every version; else it is math.
func conditionQuery(id string, conditions []query.Condition) grafanaQuery {
	model := map[string]any{
		"refId":         id,
		"datasource":    map[string]any{"type": "__expr__", "uid": "__expr__"},
		"intervalMs":    1000,
		"maxDataPoints": 43200,
	}
	if len(conditions) == 1 && thresholdType(conditions[0].Op) != "" {
		model["type"], model["expression"] = "threshold", "A"
		model["conditions"] = []any{map[string]any{"evaluator": map[string]any{
			"type": thresholdType(conditions[0].Op), "params": []any{conditions[0].Threshold},
		}}}
	} else {
		model["type"], model["expression"] = "math", mathExpression(conditions)
	}
	return grafanaQuery{id, "__expr__", map[string]int{"from": 0, "to": 0}, model}
}

func thresholdType(op string) string { return map[string]string{">": "gt", "<": "lt"}[op] }

// mathExpression holds when all conditions do. Without any, whatever is returned fires.
func mathExpression(conditions []query.Condition) string {
	if len(conditions) == 0 {
		return "is_number($A)"
	}
	var parts []string
	for i, condition := range conditions {
		parts = append(parts, condition.Math(build.RefID(i)))
	}
	return strings.Join(parts, " && ")
}
