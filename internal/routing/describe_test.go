package routing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// TestDescribe says who is told about a new alert.
func TestDescribe(t *testing.T) {
	for name, c := range map[string]struct{ config, describe, told string }{
		"one": {"  routes: [{receiver: on-call, matchers: [severity=critical], repeat_interval: 1h}]\n",
			"told to PagerDuty after 5m, repeated every 1h", "PagerDuty"},
		"several": {"  routes: [{receiver: on-call, matchers: [severity=critical], continue: true}, {receiver: office, repeat_interval: 1d}]\n",
			"told to “PagerDuty, Slack #bakery” after 5m, repeated every “1d for office and 4h for on-call”", "PagerDuty, Slack #bakery"},
		"nobody": {"  routes: [{receiver: nowhere, matchers: [severity=critical]}]\n", "nobody is told", "nobody"},
		"by the query": {"  routes: [{receiver: on-call, matchers: [oven=left]}]\n",
			"told to “Slack #bakery” after 5m, repeated every 4h; if oven=left: told to PagerDuty after 5m, repeated every 4h", "Slack #bakery or PagerDuty"},
		"by another query": {"  routes: [{receiver: on-call, matchers: [queue=left]}]\n",
			"told to “Slack #bakery” after 5m, repeated every 4h", "Slack #bakery"},
	} {
		t.Run(name, func(t *testing.T) {
			files := []string{rules(oven), routes(c.config)}
			x := index(t, files...)
			alert := pairs(set(t, files...), set(t, files...))[0].After
			want(t, []string{x.Describe(alert).String(), x.Told(alert).String()}, c.describe, c.told)
		})
	}
}

// TestTold: who is always told, and who depends on the alert's labels.
func TestTold(t *testing.T) {
	files := []string{rules(oven), routes(`  routes:
  - {receiver: office, continue: true}
  - {receiver: on-call, matchers: [oven=left]}
  - {receiver: mill}
`)}
	all := set(t, files...)
	want := routing.Recipients{
		{Receiver: "mill", By: []string{"PagerDuty"}, Sometimes: true}, {Receiver: "office", By: []string{"Slack #bakery"}},
		{Receiver: "on-call", By: []string{"PagerDuty"}, Sometimes: true},
	}
	if diff := cmp.Diff(want, index(t, files...).Told(pairs(all, all)[0].After)); diff != "" {
		t.Errorf("-want +have:\n%s", diff)
	}
}

// TestDescribeWithoutRoutes: nobody knows who is told.
func TestDescribeWithoutRoutes(t *testing.T) {
	alert := &resource.Resource{Kind: resource.Alert, Title: "OvenCold", Body: resource.Object{}}
	x := index(t)
	want(t, []string{x.Describe(alert).String(), x.Told(alert).String()}, "", "")
}

// TestValuesStayApart: what a file says is in the sentences' values, never in their words.
func TestValuesStayApart(t *testing.T) {
	const hostile = `%s<b>`
	alert := `{alert: "Oven%s<b>", expr: 'max by (oven) (up)', labels: {severity: critical}}`
	before := set(t, rules(alert, closed), routes(""))
	after := set(t, rules(alert, closed), "route: {receiver: office, group_by: ['%s<b>'], routes: [{receiver: '%s<b>', matchers: ['oven=\"%s<b>\"'], mute_time_intervals: ['%s<b>']}]}"+
		receivers+"- {name: '%s<b>', time_intervals: []}\ninhibit_rules: [{source_matchers: ['alertname=~\"Oven.*\"'], target_matchers: [severity=info]}]\n")
	after.Resources = append(after.Resources, &resource.Resource{Kind: resource.Receiver, UID: hostile, Body: resource.Object{
		"integrations": []any{resource.Object{"type": hostile}, resource.Object{"type": "slack", "settings": resource.Object{"channel": hostile}}}}})
	found := effects(t, before, after)
	if len(found) < 4 {
		t.Fatalf("%d effects, want those of routing, grouping, muting and inhibition", len(found))
	}
	for _, e := range found {
		for _, part := range e.Summary {
			if !part.Value && strings.ContainsAny(part.Text, "%<") {
				t.Errorf("words hold a value: %q", part.Text)
			}
		}
	}
}
