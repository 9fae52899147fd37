package standin

import (
	"encoding/json"
	"fmt"
)

// query is a query or an expression of an alert rule.
type query struct {
	RefID         string          `json:"refId"`
	QueryType     string          `json:"queryType"`
	Range         timeRange       `json:"relativeTimeRange"`
	DatasourceUID string          `json:"datasourceUid"`
	Model         json.RawMessage `json:"model"`
}

// timeRange is in seconds before now.
type timeRange struct {
	From float64 `json:"from" yaml:"from"`
	To   float64 `json:"to" yaml:"to"`
}

// completed is the query as it is stored: keys sorted, with the defaults that Grafana adds.
func (q query) completed() (query, error) {
	var model object
	if err := json.Unmarshal(q.Model, &model); err != nil || model == nil {
		return q, fmt.Errorf("failed to unmarshal query model: %w", err)
	}
	addDefault(model, "maxDataPoints", 43200)
	addDefault(model, "intervalMs", 1000)
	if kind, ok := model["queryType"].(string); ok {
		q.QueryType = kind
	}
	text, err := json.Marshal(model)
	q.Model = text
	return q, err
}

func addDefault(model object, key string, value float64) {
	if set, ok := model[key].(float64); !ok || set == 0 {
		model[key] = value
	}
}

// backwards is a range that ends before it begins. Expressions have none.
func (q query) backwards() bool {
	expression := q.DatasourceUID == "__expr__" || q.DatasourceUID == "-100"
	return !expression && q.Range.From <= q.Range.To
}
