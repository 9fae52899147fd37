package render_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/render"
)

// condition is what Grafana evaluates, in short.
type condition struct {
	queries, condition, noData string
}

func conditionOf(rule readRule) condition {
	var c condition
	var queries []string
	for _, query := range rule.Data[:len(rule.Data)-1] {
		queries = append(queries, fmt.Sprint(query.RefID, ": ", query.Model["expr"], " @", query.DatasourceUID))
	}
	last := rule.Data[len(rule.Data)-1]
	c.queries, c.noData = strings.Join(queries, "\n"), rule.NoDataState
	c.condition = fmt.Sprint(last.RefID, ": ", last.Model["type"], " ", last.Model["expression"], evaluator(last.Model))
	return c
}

func evaluator(model map[string]any) string {
	conditions, ok := model["conditions"].([]any)
	if !ok {
		return ""
	}
	e := conditions[0].(map[string]any)["evaluator"].(map[string]any)
	return fmt.Sprint(" ", e["type"], " ", e["params"])
}

// Each rule is taken apart for Grafana: queries that always have a value, and a
// condition that every version of Grafana knows. No data alarms only where it cannot be
// the normal state.
func TestConditions(t *testing.T) {
	for query, want := range map[obsgen.Query]condition{
		obsgen.Prom(`oven_temperature_celsius > 300`):  {"A: oven_temperature_celsius @metrics", "B: threshold A gt [300]", "NoData"},
		obsgen.Prom(`100 > oven_temperature_celsius`):  {"A: oven_temperature_celsius @metrics", "B: threshold A lt [100]", "NoData"},
		obsgen.Prom(`oven_temperature_celsius >= 300`): {"A: oven_temperature_celsius @metrics", "B: math $A >= 300", "NoData"},
		obsgen.Prom(`oven_temperature_celsius < -1`):   {"A: oven_temperature_celsius @metrics", "B: threshold A lt [-1]", "NoData"},
		obsgen.Prom(`up == 0`):                         {"A: up @metrics", "B: math $A == 0", "NoData"},
		obsgen.Prom(`a > 1 and b <= 2`):                {"A: a @metrics\nB: b @metrics", "C: math $A > 1 && $B <= 2", "NoData"},
		obsgen.Prom(`absent(up) == 1`):                 {"A: absent(up) @metrics", "B: math $A == 1", "OK"},
		obsgen.Prom(`(a > 1) and on (service) b`):      {"A: a and on (service) b @metrics", "B: threshold A gt [1]", "OK"},
		obsgen.Prom(`a > 1 unless b`):                  {"A: a unless b @metrics", "B: threshold A gt [1]", "OK"},
		obsgen.Prom(`a > 1 or b > 2`):                  {"A: a > 1 or b > 2 @metrics", "B: math is_number($A)", "OK"},
		obsgen.Logs(`sum(rate({a="b"}[5m])) > 10`):     {"A: sum(rate({a=\"b\"} [5m])) @logs", "B: threshold A gt [10]", "OK"},
		obsgen.Logs(`sum(rate({a="b"}[5m])) >= 10`):    {"A: sum(rate({a=\"b\"} [5m])) @logs", "B: math $A >= 10", "OK"},
	} {
		t.Run(query.Expr, func(t *testing.T) {
			bundle := fixture.Bakery()
			bundle.Rules = []obsgen.Rule{{Name: "Test", Severity: obsgen.Critical, Query: query}}
			rule := read[readRules](t, renderAll(t, bundle), alerting+"rules.yaml").Groups[0].Rules[0]
			if diff := cmp.Diff(want, conditionOf(rule), cmp.AllowUnexported(condition{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if last := rule.Data[len(rule.Data)-1].RefID; rule.Condition != last {
				t.Errorf("condition %s, want the last query %s", rule.Condition, last)
			}
		})
	}
}

// One system evaluates. What the other one gets is inert: rules that are paused, or
// that stand where no server loads them.
func TestOneEvaluator(t *testing.T) {
	for by, want := range map[obsgen.Evaluator]struct {
		paused bool
		folder interpolated
		rules  string
		loki   string
	}{
		obsgen.Prometheus: {true, "Bakery alerts (paused: Prometheus evaluates)", "prometheus/rules/critical.yaml", "loki/rules/fake/logs-info.yaml"},
		obsgen.Grafana:    {false, "Bakery alerts", "prometheus/rules-not-loaded/critical.yaml", "loki/rules-not-loaded/fake/logs-info.yaml"},
	} {
		t.Run(string(by), func(t *testing.T) {
			bundle := fixture.Bakery()
			bundle.Evaluation.By = by
			files := renderAll(t, bundle)
			for _, group := range read[readRules](t, files, alerting+"rules.yaml").Groups {
				if group.Folder != want.folder {
					t.Errorf("%s is in %q, want %q", group.Name, group.Folder, want.folder)
				}
				for _, rule := range group.Rules {
					if rule.IsPaused != want.paused {
						t.Errorf("%s: isPaused is %v, want %v", rule.Title, rule.IsPaused, want.paused)
					}
				}
			}
			wantOnly(t, files, "/critical.yaml", want.rules, "prometheus/tests/critical.yaml")
			wantOnly(t, files, "/logs-info.yaml", want.loki)
			wantOnly(t, files, "/slo.yaml", "prometheus/rules/slo.yaml", "prometheus/tests/slo.yaml") // records are Prometheus's always
			if test := string(files["prometheus/tests/critical.yaml"]); !strings.Contains(test, "../"+strings.TrimPrefix(want.rules, "prometheus/")) {
				t.Error("the test does not read the rules that it tests")
			}
		})
	}
}

func wantOnly(t *testing.T, files render.Files, suffix string, want ...string) {
	t.Helper()
	var got []string
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if strings.HasSuffix(path, suffix) {
			got = append(got, path)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files named %s (-want +got):\n%s", suffix, diff)
	}
}

// A case in the definition cannot promise what the templates do not give.
func TestAnnotationThatAsksPrometheus(t *testing.T) {
	bundle := fixture.Bakery()
	bundle.Rules[0].Summary = `{{ query "up" }}`
	err := renderError(bundle)
	if err == nil || !strings.Contains(err.Error(), `alerts/OvenCold: case "gone cold"`) || !strings.Contains(err.Error(), "must not run a query") {
		t.Errorf("error %v", err)
	}
}

// A rule that nothing could answer is refused by name.
func TestNoDatasource(t *testing.T) {
	bundle := fixture.Bakery()
	bundle.Datasources = bundle.Datasources[:1]
	err := renderError(bundle)
	const want = "alerts/ErrorLogs: no datasource answers logql; add one to the bundle"
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
