package series_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// TestReaders: the rules that read it themselves, whatever they are.
func TestReaders(t *testing.T) {
	read, err := resource.Read(resource.File{Path: "rules.yaml", Content: []byte(readers)})
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, r := range series.New(t.Context(), resource.Set{Resources: read}).Readers(series.Series{Name: "oven:errors"}) {
		titles = append(titles, r.Title)
	}
	if have := strings.Join(titles, " "); have != "oven:burn AnyErrors" {
		t.Errorf("read by %s", have)
	}
}

const readers = `groups: [{name: ovens, rules: [
 {record: "oven:errors", expr: "errors", labels: {slo: bread}},
 {record: "oven:errors", expr: "errors", labels: {slo: cake}},
 {record: "oven:burn", expr: "oven:errors / 0.01"},
 {record: "all:burn", expr: "sum(oven:burn)"},
 {alert: Burn, expr: "oven:burn > 1"},
 {alert: BurnOfCake, expr: 'oven:burn{slo="cake"} > 1'},
 {alert: BurnOfAll, expr: 'all:burn{slo=""} > 1'},
 {alert: AnyErrors, expr: '{__name__=~"oven:e.*"} > 1'},
 {alert: Other, expr: "heat > 1"}]}]`

// TestAlerts: what reads a series of some labels, through records that keep the labels or
// lose them.
func TestAlerts(t *testing.T) {
	read, err := resource.Read(resource.File{Path: "rules.yaml", Content: []byte(readers)})
	if err != nil {
		t.Fatal(err)
	}
	graph := series.New(t.Context(), resource.Set{Resources: read})
	for name, c := range map[string]struct {
		of   series.Series
		want string
	}{
		"bread":       {series.Series{Name: "oven:errors", Labels: map[string]string{"slo": "bread"}}, "Burn BurnOfAll AnyErrors"},
		"cake":        {series.Series{Name: "oven:errors", Labels: map[string]string{"slo": "cake"}}, "Burn BurnOfCake BurnOfAll AnyErrors"},
		"any":         {series.Series{Name: "oven:errors"}, "Burn BurnOfCake BurnOfAll AnyErrors"},
		"of a metric": {series.Series{Name: "errors", Labels: map[string]string{"slo": "mill"}}, "Burn BurnOfCake BurnOfAll AnyErrors"},
		"nothing":     {series.Series{Name: "flour"}, ""},
	} {
		var titles []string
		for _, alert := range graph.Alerts(c.of) {
			titles = append(titles, alert.Title)
		}
		if have := strings.Join(titles, " "); have != c.want {
			t.Errorf("%s: %s, want %s", name, have, c.want)
		}
	}
}
