package rule_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/judge"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// promtool, which runs Prometheus's own rules, sees the same alerts fire at the same minutes.
func TestStatesAreThoseOfPrometheus(t *testing.T) {
	dir := t.TempDir()
	var rules, tests strings.Builder
	for seed := range uint64(40) {
		writeCase(&rules, &tests, seed)
	}
	write(t, filepath.Join(dir, "prometheus", "rules", "rules.yaml"), "groups:\n"+rules.String())
	write(t, filepath.Join(dir, "prometheus", "tests", "tests.yaml"), "rule_files: [../rules/rules.yaml]\nevaluation_interval: 1m\ntests:\n"+tests.String())
	judge.Prometheus(t, dir)
}

const minutes = 60

// writeCase makes a rule and two series that come, go and have gaps, and writes what our
// engine says about them.
func writeCase(rules, tests *strings.Builder, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 7))
	alert := obsgen.Rule{
		Name: fmt.Sprintf("Rule%d", seed), Query: obsgen.Prom(fmt.Sprintf("x%d > 0", seed)),
		For: time.Duration(random.IntN(4)) * time.Minute, KeepFiringFor: time.Duration(random.IntN(3)) * 2 * time.Minute,
	}
	group := build.Group{Name: alert.Name, Language: obsgen.PromQL, Interval: time.Minute, Alerts: []build.Alert{{Rule: alert, AllLabels: obsgen.Labels{"severity": "info"}}}}
	run := emptyRun()
	fmt.Fprintf(rules, "- name: %s\n  rules:\n  - alert: %s\n    expr: x%d > 0\n    for: %dm\n    keep_firing_for: %dm\n    labels: {severity: info}\n",
		alert.Name, alert.Name, seed, int(alert.For.Minutes()), int(alert.KeepFiringFor.Minutes()))
	fmt.Fprintf(tests, "- interval: 1m\n  name: %s\n  input_series:\n", alert.Name)
	for _, instance := range []string{"a", "b"} {
		points, text := ups(random, firstMinute(run))
		name := labels.FromStrings(model.MetricNameLabel, fmt.Sprintf("x%d", seed), "instance", instance)
		run.Record([]promql.Series{{Metric: name, Floats: points}})
		fmt.Fprintf(tests, "  - series: x%d{instance=%q}\n    values: %q\n", seed, instance, text)
	}
	played := rule.NewEngine().Play(context.Background(), run, []build.Group{group})
	fmt.Fprintf(tests, "  alert_rule_test:\n")
	for minute := range minutes {
		at := firstMinute(run).Add(time.Duration(minute) * time.Minute)
		fmt.Fprintf(tests, "  - alertname: %s\n    eval_time: %dm\n    exp_alerts:\n", alert.Name, minute)
		for _, a := range played.Alerts[alert.Name] {
			if firingAt(a, at) {
				fmt.Fprintf(tests, "    - exp_labels: {instance: %s, severity: info}\n", a.Labels["instance"])
			}
		}
	}
}

// firstMinute is when rules are first evaluated.
func firstMinute(run *simulate.Run) time.Time { return run.Start.Add(time.Minute) }

func firingAt(a rule.Alert, at time.Time) bool {
	for _, s := range a.Fired() {
		if !at.Before(s.Fired) && (s.Resolved.IsZero() || at.Before(s.Resolved)) {
			return true
		}
	}
	return false
}

// ups is a series of zeros, ones and gaps, in both notations.
func ups(random *rand.Rand, start time.Time) ([]promql.FPoint, string) {
	var points []promql.FPoint
	var text []string
	state := 0
	for minute := range minutes {
		if random.IntN(4) == 0 {
			state = random.IntN(3)
		}
		at := start.Add(time.Duration(minute) * time.Minute).UnixMilli()
		switch state {
		case 2:
			text = append(text, "stale")
			points = append(points, promql.FPoint{T: at, F: staleNaN})
		default:
			text = append(text, fmt.Sprint(state))
			points = append(points, promql.FPoint{T: at, F: float64(state)})
		}
	}
	return points, strings.Join(text, " ")
}

// emptyRun begins at a whole minute, has no data, and lasts as long as the series.
func emptyRun() *simulate.Run {
	const before = 2 * time.Minute
	s := obsgen.Scenario{Before: before, Lasts: (minutes - 2) * time.Minute, After: time.Nanosecond}
	return simulate.New(obsgen.Bundle{Simulation: obsgen.Simulation{Scenarios: []obsgen.Scenario{s}}}).Play(s, simulate.Options{})
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
