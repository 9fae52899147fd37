package board_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// shape is what a frame looks like: its name, and each column with its labels and how many
// values it has.
func shape(f frame.Frame) string {
	parts := []string{f.RefID + " " + f.Name + ":"}
	for _, c := range f.Columns {
		part := c.Name
		if len(c.Labels) > 0 {
			part += strings.TrimPrefix(fmt.Sprint(c.Labels), "map")
		}
		parts = append(parts, fmt.Sprintf("%s×%d", part, c.Len()))
	}
	return strings.Join(parts, " ")
}

func shapes(p board.Panel) string {
	var all []string
	for _, f := range p.Frames() {
		all = append(all, shape(f))
	}
	return strings.Join(all, "\n")
}

func TestPrometheusFrames(t *testing.T) {
	cases := []struct{ name, options, targets, want string }{
		{"a range", ``, `{"expr": "sum by (kind) (rate(loaves_total[5m]))", "legendFormat": "{{kind}} {{none}}loaves"}`,
			"A rye loaves: Time×241 Value[kind:rye]×241\nA white bread loaves: Time×241 Value[kind:white bread]×241"},
		{"no legend", ``, `{"expr": "max by (service) (heat)", "instant": true}`, `A {service="oven"}: Time×1 Value[service:oven]×1`},
		{"no labels", ``, `{"expr": "sum(up)", "instant": true, "legendFormat": ""}`, `A sum(up): Time×1 Value×1`},
		{"automatic names of one label", ``, `{"expr": "max by (service) (up)", "legendFormat": "__auto", "instant": true}`,
			"A counter: Time×1 Value[service:counter]×1\nA oven: Time×1 Value[service:oven]×1"},
		{"automatic names of two labels", ``, `{"expr": "sum by (service, kind) (loaves_total{service=\"oven\",kind=\"rye\"})", "legendFormat": "__auto", "instant": true}`,
			`A {kind="rye", service="oven"}: Time×1 Value[kind:rye service:oven]×1`},
		{"a number", ``, `{"expr": "42", "instant": true, "legendFormat": "answer"}`, `A answer: Time×1 Value×1`},
		{"range and instant", ``, `{"expr": "vector(1)", "instant": true, "range": true, "interval": "30m"}`, "A vector(1): Time×3 Value×3\nA vector(1): Time×1 Value×1"},
		{"a table", ``, `{"expr": "max by (service) (up)", "format": "table", "instant": true}`, `A : Time×2 service×2 Value×2`},
		{"two tables", ``, `{"expr": "max by (service) (up)", "format": "table", "instant": true}, {"refId": "X", "expr": "heat > 1e9", "format": "table", "instant": true}`,
			"A : Time×2 service×2 Value #A×2\nX : Time×0 Value #X×0"},
		{"a hidden query", ``, `{"expr": "vector(1)", "hide": true}, {"expr": "vector(2)", "instant": true}`, `B vector(2): Time×1 Value×1`},
		{"series before tables", ``, `{"expr": "vector(1)", "format": "table", "instant": true}, {"expr": "vector(2)", "instant": true}`,
			"B vector(2): Time×1 Value×1\nA : Time×1 Value×1"},
		{"a heatmap", ``, `{"expr": "sum by (le) (rate(bake_seconds_bucket[5m]))", "format": "heatmap", "legendFormat": "{{le}}"}`,
			"A 10: Time×241 10[le:10]×241 20[le:20]×241 40[le:40]×241 +Inf[le:+Inf]×241"},
		{"a time range of its own", `, "timeFrom": "30m", "timeShift": "10m"`, `{"expr": "vector(1)", "interval": "1m"}`, "A vector(1): Time×31 Value×31"},
		{"few points", `, "maxDataPoints": 20`, `{"expr": "vector(1)"}`, "A vector(1): Time×31 Value×31"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := panel(t, c.options, c.targets)
			if err := p.Err(); err != nil {
				t.Fatal(err)
			}
			if got := shapes(p); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// The oven bakes half of its loaves within 10 seconds: as many are in the first bucket as in
// all others together.
func TestHeatmapCountsEachOnce(t *testing.T) {
	f := panel(t, "", `{"expr": "sum by (le) (increase(bake_seconds_bucket[10m]))", "format": "heatmap"}`).Frames()[0]
	last := f.Rows() - 1
	first, others := f.Columns[1].Numbers[last], 0.0
	for _, c := range f.Columns[2:] {
		others += c.Numbers[last]
	}
	if first < 1 || math.Abs(first-others) > 0.02*first {
		t.Errorf("%g are in the first bucket, %g in the others, want as many", first, others)
	}
}

func TestRateInterval(t *testing.T) {
	cases := []struct{ name, options, target, want string }{
		{"four scrapes", ``, ``, "1m0s 15s 15000"},
		{"the step and a scrape", `, "maxDataPoints": 60`, ``, "1m15s 1m 60000"},
		{"the panel's min interval", `, "interval": "2m"`, ``, "2m15s 2m 120000"},
		{"the query's min step", ``, `, "interval": "1m"`, "4m0s 1m 60000"},
		{"a min step that is $__interval", `, "maxDataPoints": 60`, `, "interval": "$__interval"`, "4m0s 1m 60000"},
		{"a min step that is $__rate_interval", `, "maxDataPoints": 60`, `, "interval": "$__rate_interval"`, "1m15s 1m 75000"},
		{"a factor", `, "maxDataPoints": 60`, `, "intervalFactor": 2`, "1m15s 2m 120000"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := panel(t, c.options, `{"expr": "# $__rate_interval $__interval ${__interval_ms} $__range $__range_s"`+c.target+`}`)
			if got, want := p.Targets[0].Query, "# "+c.want+" 3600s 3600"; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
