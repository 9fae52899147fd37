package build_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

func slo(name, objective string) obsgen.SLO {
	return obsgen.SLO{
		Name: name, Service: "shop", Objective: objective,
		Errors: `sum(rate(failures[$window])) + sum(rate(timeouts[$window]))`, Total: `sum(rate(requests[$window]))`,
	}
}

func TestSLORecords(t *testing.T) {
	model := build.Build(obsgen.Bundle{SLOs: []obsgen.SLO{slo("orders", "99.9")}})
	labels := obsgen.Labels{"slo": "orders", "service": "shop"}
	want := []obsgen.Record{
		{Name: "slo:sli_errors:rate5m", Labels: labels, Expr: "(sum(rate(failures[5m])) + sum(rate(timeouts[5m]))) or 0 * (sum(rate(requests[5m])))"},
		{Name: "slo:sli_requests:rate5m", Labels: labels, Expr: "sum(rate(requests[5m]))"},
		{Name: "slo:objective:ratio", Labels: labels, Expr: "vector(0.999)"},
		{Name: "slo:error_budget:ratio", Labels: labels, Expr: "vector(0.001)"},
		{Name: "slo:sli_errors:ratio_rate5m", Expr: "slo:sli_errors:rate5m / (slo:sli_requests:rate5m > 0) or 0 * slo:sli_requests:rate5m"},
		{Name: "slo:burn_rate:ratio_rate5m", Expr: "slo:sli_errors:ratio_rate5m / slo:error_budget:ratio"},
		{Name: "slo:sli_errors:ratio_rate30m", Expr: "sum_over_time(slo:sli_errors:rate5m[30m]) / (sum_over_time(slo:sli_requests:rate5m[30m]) > 0) or 0 * sum_over_time(slo:sli_requests:rate5m[30m])"},
	}
	if diff := cmp.Diff(want, model.Groups[0].Records[:len(want)]); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
	long := model.Groups[1].Records
	last := obsgen.Record{Name: "slo:error_budget_remaining:ratio30d", Expr: "1 - slo:sli_errors:ratio_rate30d / slo:error_budget:ratio"}
	if diff := cmp.Diff(last, long[len(long)-1]); diff != "" {
		t.Errorf("the budget left (-want +got):\n%s", diff)
	}
}

func TestSLOsShareTheRulesOfWindows(t *testing.T) {
	model := build.Build(obsgen.Bundle{SLOs: []obsgen.SLO{slo("orders", "99.9"), slo("payments", "99.5")}})
	const base = "slo:sli_errors:rate5m slo:sli_requests:rate5m slo:objective:ratio slo:error_budget:ratio "
	want := []string{
		"slo promql 1m0s: " + base + base + windows("5m", "30m", "1h", "2h", "6h"),
		"slo-long promql 2m0s: " + windows("1d", "3d", "30d") + " slo:error_budget_remaining:ratio30d",
	}
	if diff := cmp.Diff(want, outline(model)); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
}

func windows(names ...string) string {
	text := ""
	for _, name := range names {
		text += " slo:sli_errors:ratio_rate" + name + " slo:burn_rate:ratio_rate" + name
	}
	return text[1:]
}

// An SLO that cannot be built takes nothing with it, and leaves no rules that read it.
func TestSLOWithoutAnObjective(t *testing.T) {
	problem := build.Problem{Definition: "slo/payments", Message: `objective "all" is not a decimal number between 0 and 100, exclusive`}
	both := build.Build(obsgen.Bundle{SLOs: []obsgen.SLO{slo("payments", "all"), slo("orders", "99.9")}})
	if diff := cmp.Diff([]build.Problem{problem}, both.Problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if got := both.Groups[0].Records[0].Labels["slo"]; got != "orders" {
		t.Errorf("the first record is of %q, want orders", got)
	}
	if alone := build.Build(obsgen.Bundle{SLOs: []obsgen.SLO{slo("payments", "all")}}); len(alone.Groups) > 0 {
		t.Errorf("groups %q, want none", outline(alone))
	}
}
