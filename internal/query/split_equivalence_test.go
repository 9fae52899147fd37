package query

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/promql"
)

// TestSplitAlertIsEquivalent evaluates the expression, and its conditions joined by and.
func TestSplitAlertIsEquivalent(t *testing.T) {
	fired := 0
	for _, test := range splitTests() {
		if len(test.want) == 0 {
			continue
		}
		t.Run(test.name, func(t *testing.T) {
			want := evaluate(t, test.expr)
			if diff := cmp.Diff(want, evaluate(t, joined(SplitAlert(parse(t, test.expr))))); diff != "" {
				t.Errorf("%s (-whole +split):\n%s", test.expr, diff)
			}
			if len(want) > 0 {
				fired++
			}
		})
	}
	if fired < 15 {
		t.Errorf("only %d expressions return anything; the comparison says little", fired)
	}
}

func joined(split Split) string {
	var parts []string
	for _, c := range split.Conditions {
		parts = append(parts, "(("+c.Query+") "+c.Op+" "+strconv.FormatFloat(c.Threshold, 'f', -1, 64)+")")
	}
	return strings.Join(parts, " and ")
}

func evaluate(t *testing.T, expr string) map[string]float64 {
	t.Helper()
	engine := promql.NewEngine(promql.EngineOpts{MaxSamples: 1e6, Timeout: time.Minute, LookbackDelta: 5 * time.Minute})
	query, err := engine.NewInstantQuery(context.Background(), sample(), nil, expr, time.Unix(60, 0))
	if err != nil {
		t.Fatalf("%s: %v", expr, err)
	}
	defer query.Close()
	vector, err := query.Exec(context.Background()).Vector()
	if err != nil {
		t.Fatalf("%s: %v", expr, err)
	}
	values := map[string]float64{}
	for _, s := range vector {
		values[s.Metric.DropReserved(func(name string) bool { return name == model.MetricNameLabel }).String()] = s.F
	}
	return values
}
