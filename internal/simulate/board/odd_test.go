package board_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// everything is a dashboard with a bit of all that is read.
const everything = `{"uid": "u", "title": "All", "time": {"from": "now-1h/h", "to": "now"},
	"templating": {"list": [
		{"type": "query", "name": "kind", "query": {"query": "label_values(loaves_total, kind)"}, "current": {"value": ["$__all"], "text": ["All"]}, "includeAll": true, "multi": true, "sort": 2, "regex": "/(.*)/"},
		{"type": "query", "name": "level", "datasource": {"uid": "loki"}, "query": {"label": "service", "stream": "{service=~\"$kind|.+\"}", "type": 1}},
		{"type": "query", "name": "top", "query": "query_result(topk(1, loaves_total))"},
		{"type": "custom", "name": "n", "query": "a : 1,2", "current": {"value": "1"}}, {"type": "interval", "name": "every", "query": "1m,5m", "auto": true, "auto_count": 10, "auto_min": "10s"},
		{"type": "datasource", "name": "ds", "query": "prometheus", "regex": "/P/i"}, {"type": "constant", "name": "c", "query": "5"}, {"type": "textbox", "name": "t", "current": {"value": "x"}}, {"type": "adhoc", "name": "f"}]},
	"annotations": {"list": [{"name": "n", "expr": "heat", "step": "5m", "useValueForTime": true, "enable": true}, {"name": "l", "datasource": {"uid": "loki"}, "expr": "{service=\"oven\"}"}]},
	"panels": [{"id": 1, "type": "timeseries", "title": "$kind", "gridPos": {"w": 12, "h": 8}, "interval": "30s", "maxDataPoints": 300, "timeFrom": "2h", "timeShift": "1h/h", "datasource": {"uid": "$ds"},
			"targets": [{"refId": "A", "expr": "sum by (le) (rate(bake_seconds_bucket{kind=~\"$kind\"}[$every]))", "format": "heatmap", "legendFormat": "__auto", "interval": "1m", "intervalFactor": 1}]},
		{"type": "row", "panels": [{"id": 2, "datasource": {"uid": "-- Mixed --"}, "targets": [{"refId": "B", "datasource": {"uid": "loki"}, "expr": "{service=\"oven\"} | json", "maxLines": 5, "step": "1m", "resolution": 2, "queryType": "range"},
			{"expr": "up", "format": "table", "instant": true, "range": true, "hide": false}, {"datasource": {"uid": "tempo"}, "query": "{}", "queryType": "traceql", "limit": 5, "spss": 2, "tableType": "spans"}]}]},
		{"id": 3, "datasource": {"uid": "-- Dashboard --"}, "targets": [{"panelId": 2}]}]}`

// A dashboard may have anything anywhere: it is run without a panic.
func TestOddJSON(t *testing.T) {
	run, data := played(t, "fine")
	v := board.View{From: run.Begin, To: run.Begin.Add(10 * time.Minute)}
	for _, odd := range []string{`null`, `true`, `-1`, `1e300`, `""`, `"$kind$every${f:date:x}[[n]]"`, `"999999999y"`, `[]`, `{}`, `[null, 1, [], {}]`, `{"uid": []}`, `"(((("`} {
		var value any
		if err := json.Unmarshal([]byte(odd), &value); err != nil {
			t.Fatal(err)
		}
		for n := 1; ; n++ {
			var document any
			if err := json.Unmarshal([]byte(everything), &document); err != nil {
				t.Fatal(err)
			}
			left := n
			if document = replaced(document, value, &left); left >= 0 {
				break
			}
			b := opened(t, asJSON(t, document))
			b.Range(run.End)
			if _, err := b.Run(t.Context(), data, v); err != nil {
				t.Fatalf("with %s at place %d: %v", odd, n, err)
			}
		}
	}
}

// replaced replaces the value at a place of a document, counted from its root; left is
// negative once that is done.
func replaced(document, value any, left *int) any {
	if *left--; *left == -1 {
		return value
	}
	switch d := document.(type) {
	case map[string]any:
		for _, key := range sortedKeys(d) {
			d[key] = replaced(d[key], value, left)
		}
	case []any:
		for i := range d {
			d[i] = replaced(d[i], value, left)
		}
	}
	return document
}
