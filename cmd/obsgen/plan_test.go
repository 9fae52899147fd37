package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/judge"
	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/trial/promtool"
	"github.com/ltv-assistant/obsgen/internal/trial/record"
)

// TestPlansRules puts the rules of the team's first plan in place of ours: each parses, looks
// right, and does not do what it is for. The trial must say so, and why.
func TestPlansRules(t *testing.T) {
	for _, c := range []struct {
		wrong, rule, expr string
		wait              time.Duration
		fires             []obsgen.Expectation
		in, check, says   string
	}{
		{"the ratio is always 1", "HighErrorRate",
			`rate(http_requests_total{status=~"5.."}[5m]) / rate(http_requests_total[5m]) > 0.05`, 5 * time.Minute, nil,
			scenarios.BackgroundErrors, "trial/silent", `"100% of requests to ltv-assistant-retrieval fail"`},
		{"a vanished target is silent", "ServiceDown", `up == 0`, 2 * time.Minute,
			[]obsgen.Expectation{{In: scenarios.TargetGone, Labels: obsgen.Labels{"service": catalog.Auth}, Within: 10 * time.Minute}},
			scenarios.TargetGone, "trial/fires", "its condition never holds"},
		{"one hot instance pages", "HighLatency",
			`histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 2`, 5 * time.Minute, nil,
			scenarios.HealthyDay, "trial/silent", "instance=api-gateway-0:9464"},
		{"every instance reports the queue", "HighQueueDepth", `bullmq_queue_waiting > 1000`, 10 * time.Minute, nil,
			scenarios.QueueBacklog, "trial/silent", "and for 1 more"},
		{"the bare name of a histogram has no series", "SlowJobProcessing", `avg(bullmq_job_duration_seconds) > 300`, 10 * time.Minute,
			[]obsgen.Expectation{{In: scenarios.SlowQueue, Within: 25 * time.Minute}},
			scenarios.SlowQueue, "trial/fires", "its condition never holds"},
		{"fast queues hide the slow one", "SlowJobProcessing",
			`sum(rate(bullmq_job_duration_seconds_sum[10m])) / sum(rate(bullmq_job_duration_seconds_count[10m])) > 300`, 10 * time.Minute,
			[]obsgen.Expectation{{In: scenarios.SlowQueue, Within: 25 * time.Minute}},
			scenarios.SlowQueue, "trial/fires", "its condition never holds"},
	} {
		t.Run(c.wrong, func(t *testing.T) {
			b := bundle()
			rule := &b.Rules[slices.IndexFunc(b.Rules, func(r obsgen.Rule) bool { return r.Name == c.rule })]
			rule.Query, rule.For, rule.Fires = obsgen.Prom(c.expr), c.wait, c.fires
			report, err := trial.Run(t.Context(), build.Build(b), trial.Options{Scenarios: []string{c.in}, Alerts: []string{c.rule}})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range report.Findings() {
				if f.Check == c.check && strings.Contains(f.Message, c.says) {
					return
				}
			}
			t.Errorf("want a finding of %s with %s; found %v", c.check, c.says, report.Findings())
		})
	}
}

// panels is the record of what our panels show.
const panels = "../../golden/panels"

// TestMatrix runs our own alerts and panels through every scenario.
func TestMatrix(t *testing.T) {
	report, err := trial.Run(t.Context(), build.Build(bundle()), trial.Options{})
	if err != nil {
		t.Fatal(err)
	}
	recorded, err := record.Read(panels)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(report.Findings(), record.Compare(recorded, report.Readings, true)...) {
		t.Errorf("%s %s: %s", f.Check, f.Definition, f.Message)
	}
	if len(report.Alerts) < 23 || len(report.Scenarios) < 24 || report.Edges() < 18 {
		t.Errorf("tried %d alerts in %d scenarios, %d at their limit", len(report.Alerts), len(report.Scenarios), report.Edges())
	}
}

// TestPromtoolAgrees has promtool run our alerts on the same simulated data.
func TestPromtoolAgrees(t *testing.T) {
	model := build.Build(bundle())
	var all []build.Alert
	for _, group := range model.Groups {
		all = append(all, group.Alerts...)
	}
	tests, err := promtool.Write(t.Context(), model, all)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"ErrorLogBurst", "RepeatedFileAccessFailure"}; !slices.Equal(tests.Left, want) {
		t.Errorf("not written are the tests of %v, want %v", tests.Left, want)
	}
	dir := t.TempDir()
	for path, content := range tests.Files {
		if err := os.WriteFile(filepath.Join(dir, path), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	judge.PrometheusTests(t, dir)
}
