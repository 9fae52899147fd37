package change_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// BenchmarkCompare compares n of what people have many of, and twice as many: the second
// must take about twice as long.
func BenchmarkCompare(b *testing.B) {
	for _, bench := range []struct {
		name string
		// file is the content of the i-th file of a side, 0 or 1.
		file func(side, i int) string
	}{
		{"each loses a panel", func(side, i int) string { return benchDashboard(i, i, 20-side, 3) }},
		{"each loses a variable", func(side, i int) string { return benchDashboard(i, i, 20, 3-side) }},
		{"each has another uid", func(side, i int) string { return benchDashboard(i+1000000*side, i, 20, 3) }},
		{"records are gone beside dashboards", func(side, i int) string {
			if i%10 == 0 {
				return benchDashboard(i, i, 20-side, 3)
			}
			return benchRules(`{record: "job:m%d:rate5m", expr: up}`, i*20*(1-side), 20*(1-side))
		}},
		{"alerts have other names and thresholds", func(side, i int) string {
			return benchRules(fmt.Sprintf(`{alert: %c%%d, expr: 'rate(errors_total{id="%%[1]d"}[5m]) > %d'}`, 'A'+side, side), i*10, 10)
		}},
		{"records have another query and label", func(side, i int) string {
			return benchRules(fmt.Sprintf(`{record: errors, expr: 'rate(errors_total{id="%%d"}[%dm])', labels: {id: "%%[1]d"%s}}`, 5+side, strings.Repeat(", team: a", side)), i*10, 10)
		}},
		{"alerts and paused copies have one name", func(side, i int) string {
			if i%2 == 0 {
				return benchRules(fmt.Sprintf(`{alert: A, expr: 'm%d_%%d > %d'}`, i, side), 0, 1)
			}
			return fmt.Sprintf(`{apiVersion: 1, groups: [{name: g, folder: F, interval: 1m, rules: [{uid: u%d, title: A, isPaused: true, condition: B, data: [{refId: A, datasourceUid: p, model: {expr: m}}, {refId: B, datasourceUid: __expr__, model: {type: math, expression: '$A > %d'}}]}]}]}`, i, side)
		}},
	} {
		for _, n := range []int{200, 400} {
			b.Run(fmt.Sprint(bench.name, " ", n), func(b *testing.B) { benchCompare(b, n, bench.file) })
		}
	}
}

func benchCompare(b *testing.B, n int, file func(side, i int) string) {
	sides := [2]map[string][]byte{{}, {}}
	for i := range n {
		for side := range sides {
			sides[side][fmt.Sprint(i, ".yaml")] = []byte(file(side, i))
		}
	}
	pair, err := resource.ReadPair(b.Context(), sides[0], sides[1])
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for b.Loop() {
		report, err := change.Compare(b.Context(), pair.Before, pair.After)
		if err != nil || len(report.Changes) < n {
			b.Fatalf("%d changes of %d, %v", len(report.Changes), n, err)
		}
	}
}

func benchDashboard(uid, i, panels, variables int) string {
	var made, chosen []string
	for p := range panels {
		made = append(made, fmt.Sprintf(`{"id": %d, "type": "timeseries", "title": "P%d", "targets": [{"refId": "A", "expr": "rate(job:m%d:rate5m{env=\"$v0\"}[5m])"}], "links": [{"url": "/d/d%d?viewPanel=1"}]}`, p+1, p, i*20+p, i+1))
	}
	for v := range variables {
		chosen = append(chosen, fmt.Sprintf(`{"name": "v%d", "type": "query", "query": "label_values(up, v%d)"}`, v, v))
	}
	return fmt.Sprintf(`{"uid": "d%d", "title": "D%d", "panels": [%s], "templating": {"list": [%s]}}`, uid, i, strings.Join(made, ", "), strings.Join(chosen, ", "))
}

func benchRules(rule string, from, n int) string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf(rule, from+i))
	}
	return "groups: [{name: g, rules: [" + strings.Join(all, ", ") + "]}]"
}
