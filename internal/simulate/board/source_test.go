package board_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

func TestLokiFrames(t *testing.T) {
	loki := func(target string) string { return `{"datasource": {"uid": "loki"}, ` + target + `}` }
	cases := []struct{ name, target, want string }{
		{"lines", loki(`"expr": "{service=\"oven\"} | json", "queryType": "instant"`), "A : labels×20 Time×20 Line×20 tsNs×20 id×20"},
		{"fewer lines", loki(`"expr": "{service=\"oven\"}", "maxLines": 3`), "A : labels×3 Time×3 Line×3 tsNs×3 id×3"},
		{"a range", loki(`"expr": "sum by (service) (count_over_time({service=\"oven\"}[10m]))", "step": "10m", "legendFormat": "{{service}}"`), "A oven: Time×7 Value[service:oven]×7"},
		{"no legend", loki(`"expr": "sum(count_over_time({service=\"oven\"}[$__range]))", "step": "1h"`), "A {}: Time×2 Value×2"},
		{"an instant", loki(`"expr": "sum by (level) (count_over_time({service=\"oven\"} | json [$__auto]))", "queryType": "instant"`), "A : Time×1 level×1 Value #A×1"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := panel(t, `, "datasource": {"uid": "-- Mixed --"}`, c.target)
			if err := p.Err(); err != nil {
				t.Fatal(err)
			}
			if got := shapes(p); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestLinesAreTheNewest(t *testing.T) {
	f := panel(t, `, "datasource": "Loki"`, `{"expr": "{service=\"oven\"} | json | kind=\"rye\""}`).Frames()[0]
	for row := 1; row < f.Rows(); row++ {
		if f.Columns[1].Times[row].After(f.Columns[1].Times[row-1]) || f.Columns[4].Texts[row] == f.Columns[4].Texts[row-1] {
			t.Errorf("row %d is newer than the one before, or has its id", row)
		}
	}
	if got, want := f.Columns[0].Texts[0], `{"kind":"rye","level":"error","service":"oven"}`; got != want {
		t.Errorf("the labels are %s, want %s", got, want)
	}
}

func TestTempoFrames(t *testing.T) {
	cases := []struct{ name, target, want string }{
		{"traces", `"query": "{ name = \"bake\" && duration > 1s }", "queryType": "traceql", "limit": 7`, "A : Trace ID×7 Start time×7 Service×7 Name×7 Duration×7"},
		{"spans", `"query": "{ resource.service.name = \"oven\" }", "tableType": "spans", "limit": 2`, "A : Trace ID×2 Trace Service×2 Trace Name×2 Span ID×2 Start time×2 Name×2 Duration×2"},
		{"a trace", `"query": " 00000000000000000000000000000ABC"`, "A : traceID×2 spanID×2 parentSpanID×2 serviceName×2 operationName×2 startTime×2 duration×2"},
		{"no trace", `"query": "0000000000000000000000000000beef"`, "A : traceID×0 spanID×0 parentSpanID×0 serviceName×0 operationName×0 startTime×0 duration×0"},
		{"nothing asked", `"query": "$id"`, ""},
		{"a map", `"queryType": "serviceMap"`, "A : id×3 title×3 mainstat×3 secondarystat×3 arc__success×3 arc__failed×3\nA : id×2 source×2 target×2 mainstat×2 secondarystat×2"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			result := ran(t, "fine", `{"templating": {"list": [{"type": "textbox", "name": "id"}]}, "panels": [{"id": 1, "datasource": {"uid": "tempo"}, "targets": [{`+c.target+`}]}]}`)
			if err := result.Errors()[1]; err != nil {
				t.Fatal(err)
			}
			if got := shapes(result.Panels[0]); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	f := panel(t, `, "datasource": {"uid": "tempo"}`, `{"query": "{ name = \"bake\" }", "limit": 1}`).Frames()[0]
	if c := f.Columns; c[2].Texts[0] != "counter" || c[3].Texts[0] != "sell" || c[4].Numbers[0] != 3000 || c[4].Unit != "ms" {
		t.Errorf("a trace is %s", asJSON(t, f))
	}
}

func TestOtherPanelsData(t *testing.T) {
	result := ran(t, "fine", `{"panels": [
		{"id": 1, "datasource": {"uid": "-- Dashboard --"}, "targets": [{"panelId": 2}]},
		{"id": 5, "type": "row", "panels": [{"id": 2, "targets": [{"expr": "vector(1)", "instant": true}]}]},
		{"id": 3, "type": "text"}]}`)
	if frames := result.Frames(); len(frames[1]) != 1 || len(frames[2]) != 1 || len(result.Panels) != 2 {
		t.Errorf("got %s", asJSON(t, frames))
	}
}

// What cannot be run says which query, and why.
func TestErrors(t *testing.T) {
	cases := []struct{ name, options, target, want string }{
		{"no PromQL", ``, `{"expr": "sum("}`, `query A: parse PromQL: `},
		{"no LogQL", `, "datasource": {"uid": "loki"}`, `{"expr": "{"}`, `query A: parse LogQL: `},
		{"a step that is none", ``, `{"expr": "up", "interval": "often"}`, `query A: find the step: the min step "often" is not an interval`},
		{"an unknown datasource", `, "datasource": {"uid": "gone"}`, `{}`, `query A: there is no datasource "gone"`},
		{"another type", `, "datasource": {"uid": "x", "type": "mysql"}`, `{}`, `query A: not executed: mysql queries cannot be simulated`},
		{"no TraceQL", `, "datasource": {"uid": "tempo"}`, `{"query": "{"}`, `query A: parse TraceQL: `},
		{"an old search", `, "datasource": {"uid": "tempo"}`, `{"queryType": "nativeSearch"}`, `query A: not executed: nativeSearch queries of Tempo cannot be simulated`},
		{"many for one", ``, `{"expr": "up + on() up"}`, `query A: evaluate up + on() up: `},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			result := ran(t, "fine", `{"panels": [{"id": 7`+c.options+`, "targets": [`+c.target+`]}]}`)
			if err := result.Errors()[7]; err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s…", err, c.want)
			}
		})
	}
}

func TestAnnotations(t *testing.T) {
	result := ran(t, "hot", `{"annotations": {"list": [
		{"name": "Alerts", "expr": "ALERTS{alertstate=\"firing\"}", "titleFormat": "{{alertname}}", "textFormat": "{{severity}} {{service}}", "iconColor": "red", "enable": true},
		{"name": "Burns", "datasource": {"uid": "loki"}, "expr": "{service=\"oven\"} | json", "maxLines": 1, "textFormat": "{{kind}}"},
		{"name": "Off", "expr": "vector(1)", "enable": false},
		{"name": "Bad", "expr": "("},
		{"builtIn": 1, "name": "Annotations & Alerts", "datasource": {"uid": "-- Grafana --"}, "type": "dashboard"}]}}`)
	if len(result.Annotations) != 2 || len(result.Problems) != 1 || !strings.HasPrefix(result.Problems[0].Error(), `annotation "Bad": `) {
		t.Fatalf("got %+v, %v", result.Annotations, result.Problems)
	}
	alert, burn := result.Annotations[0], result.Annotations[1]
	if alert.Name != "TooHot" || alert.Text != "critical oven" || alert.Color != "red" || alert.To.Sub(alert.From) < alert.To.Sub(result.To)+50*60e9 {
		t.Errorf("the alert is %+v", alert)
	}
	if burn.Name != "Burns" || burn.Text != "rye" && burn.Text != "white" || !burn.To.Equal(burn.From) {
		t.Errorf("the line is %+v", burn)
	}
}

// When a run begins, nothing is new, though there was nothing before.
func TestNothingIsNewAtTheBeginning(t *testing.T) {
	run, data := played(t, "hot")
	v := board.View{From: run.Start.Add(-time.Hour), To: run.End}
	for expr, want := range map[string]int{"up unless up offset 5m": 0, "up": 3, "heat > 250 unless heat offset 5m > 250": 2} {
		result, err := opened(t, `{"annotations": {"list": [{"name": "new", "expr": `+asJSON(t, expr)+`}]}}`).Run(t.Context(), data, v)
		if err != nil || len(result.Annotations) != want {
			t.Errorf("%s: got %d annotations, %v %v, want %d", expr, len(result.Annotations), result.Problems, err, want)
		}
	}
}

// The same run gives the same, whatever is done at once.
func TestDeterministic(t *testing.T) {
	run, data := played(t, "hot")
	b := opened(t, everything)
	first, err := b.Run(t.Context(), data, view(run))
	if err != nil {
		t.Fatal(err)
	}
	run, data = played(t, "hot")
	second, err := b.Run(t.Context(), data, view(run))
	if err != nil {
		t.Fatal(err)
	}
	if asJSON(t, first.Annotations) != asJSON(t, second.Annotations) || frames(t, first) != frames(t, second) {
		t.Error("two runs differ")
	}
}

func frames(t testing.TB, r *board.Result) string {
	t.Helper()
	out := ""
	for _, p := range r.Panels {
		out += shapes(p)
	}
	return out
}
