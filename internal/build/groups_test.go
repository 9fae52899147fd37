package build_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

func alert(name string, severity obsgen.Severity, q obsgen.Query) obsgen.Rule {
	return obsgen.Rule{Name: name, Severity: severity, Query: q}
}

func TestGroupsBySeverityAndLanguage(t *testing.T) {
	metrics, logs := obsgen.Prom("up == 0"), obsgen.Logs(`count_over_time({a="b"}[5m]) > 1`)
	model := build.Build(obsgen.Bundle{
		Evaluation: obsgen.Evaluation{Intervals: map[obsgen.Severity]time.Duration{obsgen.Warning: 5 * time.Minute}},
		Records:    []obsgen.Record{{Name: "a:b:c", Expr: "up"}},
		Rules: []obsgen.Rule{
			alert("LogWarning", obsgen.Warning, logs), alert("Watchdog", obsgen.Info, metrics), alert("Second", obsgen.Critical, metrics),
			alert("First", obsgen.Critical, metrics), alert("Later", obsgen.Warning, metrics), alert("LogPage", obsgen.Critical, logs),
		},
	})
	want := []string{
		"recording promql 1m0s: a:b:c",
		"critical promql 1m0s: Second First",
		"warning promql 5m0s: Later",
		"info promql 1m0s: Watchdog",
		"logs-critical logql 1m0s: LogPage",
		"logs-warning logql 5m0s: LogWarning",
	}
	if diff := cmp.Diff(want, outline(model)); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
}

func outline(model *build.Model) []string {
	var all []string
	for _, group := range model.Groups {
		var names []string
		for _, record := range group.Records {
			names = append(names, record.Name)
		}
		for _, alert := range group.Alerts {
			names = append(names, alert.Name)
		}
		all = append(all, fmt.Sprintf("%s %s %v: %s", group.Name, group.Language, group.Interval, strings.Join(names, " ")))
	}
	return all
}

func TestRulesThatFitNoGroupAreProblems(t *testing.T) {
	model := build.Build(obsgen.Bundle{Rules: []obsgen.Rule{
		alert("Loud", "page", obsgen.Prom("up == 0")),
		alert("Traced", obsgen.Critical, obsgen.Traces("{ status = error }")),
		alert("Empty", obsgen.Critical, obsgen.Query{}),
	}})
	const language = "an alert needs a query in PromQL or LogQL; use obsgen.Prom or obsgen.Logs"
	want := []build.Problem{
		{Definition: "alerts/Loud", Message: `unknown severity "page"; use critical, warning or info`},
		{Definition: "alerts/Traced", Message: language},
		{Definition: "alerts/Empty", Message: language},
	}
	if diff := cmp.Diff(want, model.Problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if len(model.Groups) > 0 {
		t.Errorf("groups %q, want none", outline(model))
	}
}

func TestAlertUID(t *testing.T) {
	for name, want := range map[string]string{
		"HighErrorRate": "acme-high-error-rate",
		"LLMLatency":    "acme-llm-latency",
		"UseHTTP2":      "acme-use-http2",
		"DiskFULL":      "acme-disk-full",
		"Watchdog":      "acme-watchdog",
	} {
		if got := uid(name); got != want {
			t.Errorf("the uid of %s is %q, want %q", name, got, want)
		}
	}
}

func TestLongAlertUIDsFitAndDiffer(t *testing.T) {
	const name = "ThisNameOfAnAlertIsLongerThanGrafanaWants"
	first, second := uid(name), uid(name+"Too")
	if len(first) != 40 || len(second) != 40 || first == second {
		t.Errorf("uids %q and %q; want two of 40 characters", first, second)
	}
	if first != uid(name) {
		t.Error("the uid changes from run to run")
	}
}

func uid(name string) string {
	model := build.Build(obsgen.Bundle{Name: "acme", Rules: []obsgen.Rule{alert(name, obsgen.Critical, obsgen.Prom("up == 0"))}})
	return model.Groups[0].Alerts[0].UID
}

func TestAlertLabelsAndAnnotations(t *testing.T) {
	rule := alert("Down", obsgen.Critical, obsgen.Prom("up == 0"))
	rule.Labels = obsgen.Labels{"team": "shop"}
	rule.Summary, rule.Runbook, rule.Vars = "{{ $labels.service }} is down", "Down", []string{"service", "queue"}
	rule.Panel = obsgen.PanelRef{Dashboard: "shop", Panel: "up"}
	rule.Logs, rule.Traces = obsgen.Logs(`{service="{{ $labels.service }}"}`), obsgen.Traces(`{ status = error }`)
	model := build.Build(obsgen.Bundle{
		URLs:        obsgen.URLs{Grafana: "https://grafana.example", Runbooks: "https://git.example/runbooks"},
		Datasources: []obsgen.Datasource{{UID: "loki", Type: "loki"}}, Rules: []obsgen.Rule{rule},
	})
	got := model.Groups[0].Alerts[0]
	if diff := cmp.Diff(obsgen.Labels{"severity": "critical", "team": "shop"}, got.AllLabels); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
	want := map[string]string{ // without a description and without a datasource for traces
		"summary":     "{{ $labels.service }} is down",
		"runbook_url": "https://git.example/runbooks/Down.md",
		"dashboard": fmt.Sprintf("https://grafana.example/d/shop?from=now-1h&to=now&var-service={{ $labels.service }}&var-queue={{ $labels.queue }}&viewPanel=%d",
			build.PanelID("shop", "up")),
		"logs": obsgen.Explore{Base: "https://grafana.example", Datasource: obsgen.Datasource{UID: "loki", Type: "loki"}, Query: rule.Logs}.URL(),
	}
	if diff := cmp.Diff(want, got.Annotations); diff != "" {
		t.Errorf("annotations (-want +got):\n%s", diff)
	}
}
