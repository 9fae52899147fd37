package mutate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/mutate"
)

func TestPromQL(t *testing.T) {
	want := []mutate.Query{
		{"threshold", `sum by (service) (rate(loaves_total{result="burnt"}[5m])) >= 0.75`},
		{"threshold", `sum by (service) (rate(loaves_total{result="burnt"}[5m])) >= 0.3333333333333333`},
		{"operator", `sum by (service) (rate(loaves_total{result="burnt"}[5m])) <= 0.5`},
		{"aggregation", `max by (service) (rate(loaves_total{result="burnt"}[5m])) >= 0.5`},
		{"grouping", `sum(rate(loaves_total{result="burnt"}[5m])) >= 0.5`},
		{"range", `sum by (service) (rate(loaves_total{result="burnt"}[20m])) >= 0.5`},
		{"matcher", `sum by (service) (rate(loaves_total[5m])) >= 0.5`},
		{"matcher", `sum by (service) (rate(loaves_total{result!="burnt"}[5m])) >= 0.5`},
	}
	if diff := cmp.Diff(want, mutate.PromQL(`sum by (service) (rate(loaves_total{result="burnt"}[5m])) >= 0.5`)); diff != "" {
		t.Errorf("(-want +have):\n%s", diff)
	}
	if got := mutate.PromQL(`rate(x[$__rate_interval]) / y`); !slices.Contains(got, mutate.Query{Kind: "operator", Expr: `rate(x[$__rate_interval]) * y`}) {
		t.Errorf("with a macro: %v", got)
	}
	for _, q := range mutate.PromQL(`a or 0 * sum by (x) (rate(b[5m]))`) {
		if q.Kind != "grouping" {
			t.Errorf("of what is multiplied with 0: %v", q)
		}
	}
	if got := mutate.PromQL(`rate(`); got != nil {
		t.Errorf("of what does not parse: %v", got)
	}
}

func TestLogQL(t *testing.T) {
	want := []mutate.Query{
		{"threshold", `sum by (service, user) (count_over_time({service="oven"} | json | level="error" [5m])) > 15`},
		{"threshold", `sum by (service, user) (count_over_time({service="oven"} | json | level="error" [5m])) > 6.666666666666667`},
		{"operator", `sum by (service, user) (count_over_time({service="oven"} | json | level="error" [5m])) < 10`},
		{"matcher", `sum by (service, user) (count_over_time({service!="oven"} | json | level="error" [5m])) > 10`},
		{"matcher", `sum by (service, user) (count_over_time({service="oven"} | json | level!="error" [5m])) > 10`},
		{"range", `sum by (service, user) (count_over_time({service="oven"} | json | level="error" [20m])) > 10`},
		{"grouping", `sum by (user) (count_over_time({service="oven"} | json | level="error" [5m])) > 10`},
	}
	if diff := cmp.Diff(want, mutate.LogQL(`sum by (service, user) (count_over_time({service="oven"} | json | level="error" [5m])) > 10`)); diff != "" {
		t.Errorf("(-want +have):\n%s", diff)
	}
}

// The bundle that is broken stays as it is.
func TestRules(t *testing.T) {
	b := fixture.Simulated()
	kinds := map[string]int{}
	for _, m := range mutate.Rules(b) {
		kinds[m.Kind]++
	}
	want := map[string]int{"threshold": 14, "operator": 9, "for": 2, "label": 1, "severity": 5}
	for kind, least := range want {
		if kinds[kind] < least/2 {
			t.Errorf("%d mutants of kind %s", kinds[kind], kind)
		}
	}
	if diff := cmp.Diff(fixture.Simulated().Rules[1].Labels, b.Rules[1].Labels); diff != "" {
		t.Errorf("the bundle itself has changed: %s", diff)
	}
}

// A matcher that changes no result is not worth a mutant; its opposite is.
func TestRedundantMatchers(t *testing.T) {
	for expr, removed := range map[string]int{
		`(sum by (a) (w) unless on () sum by (a) (x{a="1"})) and sum by (a) (y{a="1"})`:      2,
		`(sum by (a) (w) / ignoring (a) sum by (a) (x{a="1"})) and sum by (a) (y{a="1"})`:    2,
		`sum by (a) (x{a="1"}) / sum by (a) (y{a="1"})`:                                      0,
		`(sum(x{a="1"}) or 0 * sum(y{a="1"})) / (sum(y{a="1"}) > 0)`:                         2,
		`(sum(x{a="1"}) or 0 * sum(y{a="1"})) / (sum(z{a="1"}) > 0)`:                         3,
		`sum(x{a="1"}) / sum(y{a="1"})`:                                                      2,
		`sum by (a) (x{a="1"}) / sum by (a) (y)`:                                             1,
		`sum by (a) (x{a="1"}) / sum by (a) (y{a="2"})`:                                      2,
		`sum by (a) (x{a="1"}) / on (b) sum by (a) (y{a="1"})`:                               2,
		`sum by (a) (x{a="1"}) or sum by (a) (y{a="1"})`:                                     2,
		`sum by (a) (x{a="1"}) unless sum by (a) (y{a="1"})`:                                 1,
		`(sum by (a) (x{a="1"}) or 0 * sum by (a) (y{a="1"})) / (sum by (a) (y{a="1"}) > 0)`: 0,
		`x{a="1"} / label_replace(y{a="1"}, "a", "2", "b", "")`:                              2,
	} {
		n := 0
		for _, q := range mutate.PromQL(expr) {
			if q.Kind == "matcher" && !strings.Contains(q.Expr, "!=") {
				n++
			}
		}
		if n != removed {
			t.Errorf("%s: %d mutants without a matcher, want %d", expr, n, removed)
		}
	}
}

// An aggregation over one series in each group, and a sum of ones, are the same as any other.
func TestEqualAggregations(t *testing.T) {
	b := fixture.Simulated()
	for expr, mutants := range map[string]int{
		`max by (slo, service) (slo:burn_rate:ratio_rate1h)`:         0,
		`max by (service) (slo:burn_rate:ratio_rate1h)`:              1,
		`max by (service, instance) (up)`:                            0,
		`max by (service) (up)`:                                      1,
		`sum by (instance, result) (rate(loaves_total[5m]))`:         0,
		`sum by (result) (rate(loaves_total[5m]))`:                   1,
		`count by (alertname) (ALERTS)`:                              0,
		`count(up == 1)`:                                             0,
		`count(up == 0)`:                                             1,
		`sum(other_total)`:                                           1,
		`(sum(x{a="1"}) or 0 * sum(y{a="1"})) / (sum(y{a="1"}) > 0)`: 2, // of the two outside 0 * …
	} {
		b.Rules[0].Query = obsgen.Prom(expr)
		n := 0
		for _, m := range mutate.Rules(b) {
			if m.Of == "alerts/"+b.Rules[0].Name && m.Kind == "aggregation" {
				n++
			}
		}
		if n != mutants {
			t.Errorf("%s: %d mutants of the aggregation, want %d", expr, n, mutants)
		}
	}
}
