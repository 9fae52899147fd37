package rule_test

import (
	"context"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/prometheus/model/value"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

var staleNaN = math.Float64frombits(value.StaleNaN)

// play runs rules on an oven whose heat goes from 200 to 300 degrees during the trouble.
func play(records []obsgen.Record, rules ...obsgen.Rule) (*rule.Played, *simulate.Run) {
	bundle := obsgen.Bundle{
		Name:    "bakery",
		Records: records, Rules: rules,
		Catalog: obsgen.Catalog{Metrics: []obsgen.Metric{{Name: "heat", Type: obsgen.Gauge, Services: []string{"oven"}}}},
		Simulation: obsgen.Simulation{
			Targets: []obsgen.Target{{Service: "oven", Instances: 2}},
			Signals: []obsgen.Signal{{Metric: "heat", Value: obsgen.Steady(200)}},
		},
	}
	model := build.Build(bundle)
	scenario := obsgen.Scenario{Name: "hot", Effects: []obsgen.Effect{obsgen.Set("heat", obsgen.Labels{"instance": "oven-0:9464"}, 300)}}
	run := simulate.New(model.Bundle).Play(scenario, simulate.Options{Plain: true})
	return rule.NewEngine().Play(context.Background(), run, model.Groups), run
}

func tooHot(expr string) obsgen.Rule {
	return obsgen.Rule{
		Name: "TooHot", Severity: obsgen.Warning, Query: obsgen.Prom(expr), For: 5 * time.Minute,
		Labels: obsgen.Labels{"where": "{{ $labels.instance }}"}, Summary: "{{ $labels.instance }} has {{ $value }} degrees",
	}
}

func TestAnAlert(t *testing.T) {
	played, run := play(nil, tooHot("heat > 250"))
	want := []rule.Alert{{
		Labels: map[string]string{"instance": "oven-0:9464", "service": "oven", "severity": "warning", "where": "oven-0:9464"},
		Spells: []rule.Spell{{
			Active: run.Begin, Fired: run.Begin.Add(5 * time.Minute), Resolved: run.Over, Value: 300,
			Annotations: map[string]string{"summary": "oven-0:9464 has 300 degrees"},
		}},
	}}
	if diff := cmp.Diff(want, played.Alerts["TooHot"]); diff != "" {
		t.Errorf("alerts (-want +have):\n%s", diff)
	}
}

// A record reads another that is defined after it.
func TestRecordsInAnyOrder(t *testing.T) {
	played, _ := play([]obsgen.Record{
		{Name: "oven:heat:kelvin", Expr: "oven:heat:max + 273"},
		{Name: "oven:heat:max", Expr: "max by (service) (heat)"},
	}, tooHot("oven:heat:kelvin > 500"))
	if len(played.Alerts["TooHot"]) != 1 || len(played.Problems) > 0 {
		t.Errorf("alerts %v, problems %v", played.Alerts, played.Problems)
	}
}

// Before a run, a record has been for a month as it is while all is well.
func TestHistory(t *testing.T) {
	records := []obsgen.Record{{Name: "oven:heat:max", Expr: "max by (service) (heat)"}}
	for expr, fires := range map[string]bool{
		"count_over_time(oven:heat:max[30d]) > 30*24*60 - 60": true, // all the time
		"avg_over_time(oven:heat:max[1h]) > 250":              true,
		"avg_over_time(oven:heat:max[3d]) > 202":              false,
	} {
		played, _ := play(records, tooHot(expr))
		fired := len(played.Alerts["TooHot"]) == 1 && len(played.Alerts["TooHot"][0].Fired()) > 0
		if fired != fires {
			t.Errorf("%s fires: %v, want %v", expr, fired, fires)
		}
	}
}

// What Prometheus refuses is a problem, and the other rules are evaluated.
func TestProblems(t *testing.T) {
	for _, c := range []struct {
		rule obsgen.Rule
		want string
	}{
		{tooHot("heat / on (service) heat > 0"), "many-to-many matching not allowed"},
		{obsgen.Rule{Name: "Same", Severity: obsgen.Info, Query: obsgen.Prom("heat > 0"), Labels: obsgen.Labels{"instance": ""}}, "two results have the same labels"},
		{tooHot("heat >"), "parse error"},
	} {
		played, _ := play(nil, c.rule, obsgen.Rule{Name: "Other", Severity: obsgen.Critical, Query: obsgen.Prom("heat > 250")})
		if len(played.Problems) != 1 || !strings.Contains(played.Problems[0].Message, c.want) {
			t.Errorf("%s: problems %v, want one with %q", c.rule.Query.Expr, played.Problems, c.want)
		}
		if len(played.Alerts["Other"]) != 1 {
			t.Errorf("%s: the other rule was not evaluated: %v", c.rule.Query.Expr, played.Alerts)
		}
	}
}

// Dashboards read the state of alerts: pending for five minutes, then firing.
func TestSeriesOfAlerts(t *testing.T) {
	_, run := play(nil, tooHot("heat > 250"))
	begin, fired, over := run.Begin, run.Begin.Add(5*time.Minute), run.Over
	cases := []struct {
		expr string
		at   time.Time
		want string
	}{
		{`ALERTS`, begin.Add(-time.Minute), ``},
		{`ALERTS`, begin, `{__name__="ALERTS", alertname="TooHot", alertstate="pending", instance="oven-0:9464", service="oven", severity="warning", where="oven-0:9464"} => 1`},
		{`max by (alertstate) (ALERTS)`, fired, `{alertstate="firing"} => 1`},
		{`max by (alertstate) (ALERTS)`, over, ``},
		{`sum by (alertname) (time() - ALERTS_FOR_STATE)`, fired, `{alertname="TooHot"} => 300`},
	}
	for _, c := range cases {
		got, err := rule.NewEngine().Instant(t.Context(), run, c.expr, c.at)
		if err != nil {
			t.Fatal(err)
		}
		if text, _, _ := strings.Cut(got.String(), " @["); text != c.want {
			t.Errorf("%s at %s is %s, want %s", c.expr, c.at, text, c.want)
		}
	}
}
