package series_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

const catalogue = `{"targetLabels": [{"name": "bakery", "values": ["north", "south"]}, {"name": "floor"}],
"metrics": [
 {"name": "temperature", "type": "gauge", "labels": [{"name": "oven"}, {"name": "state", "values": ["hot", "cold"]}], "services": ["north"]},
 {"name": "bake_seconds", "type": "histogram", "labels": [], "services": null}]}`

const recorded = `groups: [{name: ovens, rules: [
 {record: "oven:heat", expr: "max by (oven) (temperature)", labels: {team: bakers}},
 {record: "oven:heat", expr: "vector(1)", labels: {team: millers}},
 {record: "oven:mean", expr: "avg without (oven) (oven:heat)"},
 {record: "oven:loop", expr: "oven:loop or oven:heat"}]}]`

// TestValues: what is known of a label, in words: its values, …, and ? if it is a guess.
func TestValues(t *testing.T) {
	for name, c := range map[string]struct{ expr, label, want string }{
		"the service of a metric":          {"temperature", "bakery", "north"},
		"not of one service":               {`bake_seconds_bucket`, "bakery", "none|north|south"},
		"refused by the selector":          {`bake_seconds_count{bakery!="north"}`, "bakery", "none|south"},
		"a label of the target":            {"temperature", "floor", "…"},
		"a label of the metric":            {"temperature", "oven", "…"},
		"its values":                       {"temperature", "state", "none|hot|cold"},
		"no label of the metric":           {"temperature", "team", "none"},
		"of every scrape":                  {"temperature", "instance", "…"},
		"of an unknown metric":             {"humidity", "team", "…?"},
		"asked for by a selector":          {`humidity{team=~".+"}`, "team", "…"},
		"asked for by a grouping":          {"sum by (team) (humidity)", "team", "…"},
		"listed by a pattern":              {`humidity{team=~"bakers|millers"}`, "team", "bakers|millers"},
		"of a record's rule":               {"oven:heat", "team", "bakers|millers"},
		"of the record that is selected":   {`oven:heat{team="bakers"}`, "team", "bakers"},
		"of a record's query":              {"oven:heat", "oven", "…|none"},
		"of a record that is not selected": {`oven:heat{team="millers"}`, "oven", "none"},
		"through two records":              {"oven:mean", "team", "bakers|millers"},
		"lost on the way":                  {"oven:mean", "oven", "none"},
		"of a record that reads itself":    {"oven:loop", "oven", "…?|…|none"},
		"of no record":                     {`oven:heat{team="cleaners"}`, "team", "…?"},
		"logs of a stream":                 {`sum by (app) (rate({app="oven"} | json [5m]))`, "app", "oven"},
		"logs, formatted":                  {`sum by (app) (rate({app="oven"} | label_format app="shop" [5m]))`, "app", "…"},
	} {
		t.Run(name, func(t *testing.T) {
			set, alert := bakery(t, c.expr)
			if have := words(series.New(t.Context(), set).Values(alert, c.label)); have != c.want {
				t.Errorf("%s of %s: %s, want %s", c.label, c.expr, have, c.want)
			}
		})
	}
}

// TestManyReads: records that read each other twice do not double what is known each time.
func TestManyReads(t *testing.T) {
	for _, twice := range []string{`r%d{a!="%[1]d"} or r%[1]d{b="1"} and r%[1]d`, `r%d{a!="%[1]d"} and r%[1]d`} {
		manyReads(t, twice)
	}
}

func manyReads(t *testing.T, twice string) {
	rules := "groups: [{name: g, rules: [{record: r0, expr: up}"
	for n := range 60 {
		rules += fmt.Sprintf(", {record: r%d, expr: '%s'}", n+1, fmt.Sprintf(twice, n))
	}
	read, err := resource.Read(resource.File{Path: "rules.yaml", Content: []byte(rules + ", {alert: A, expr: r60}]}]")})
	if err != nil {
		t.Fatal(err)
	}
	if values := series.New(t.Context(), resource.Set{Resources: read}).Values(read[len(read)-1], "a"); len(values.Open) > 16 || len(values.Open) > 0 && len(values.Open[0].Demands) > 100 || !values.Has("x") {
		t.Errorf("%d parts", len(values.Open))
	}
}

func words(v series.Values) string {
	var all []string
	for _, o := range v.Open {
		all = append(all, map[bool]string{true: "…?", false: "…"}[o.Guessed])
	}
	for _, value := range v.Listed {
		all = append(all, strings.Replace(value, "", "none", max(0, 1-len(value))))
	}
	return strings.Join(all, "|")
}

func bakery(t *testing.T, expr string) (resource.Set, *resource.Resource) {
	t.Helper()
	alert := "groups: [{name: alerts, rules: [{alert: Alert, expr: '" + expr + "'}]}]"
	var set resource.Set
	for _, content := range []string{catalogue, recorded, alert} {
		read, err := resource.Read(resource.File{Path: "rules.yaml", Content: []byte(content)})
		if err != nil {
			t.Fatal(err)
		}
		set.Resources = append(set.Resources, read...)
	}
	at := slices.IndexFunc(set.Resources, func(r *resource.Resource) bool { return r.Kind == resource.Alert })
	return set, set.Resources[at]
}

// TestGrafanaValues: the condition's way back to the queries.
func TestGrafanaValues(t *testing.T) {
	const north, all = `{refId: A, datasourceUid: prom, model: {expr: 'sum by (bakery) (bake_seconds_count{bakery="north"})'}}`, `{refId: B, datasourceUid: prom, model: {expr: 'sum by (bakery) (bake_seconds_sum)'}}`
	for want, steps := range map[string]string{
		"north":            north + `, {refId: C, datasourceUid: __expr__, model: {type: math, expression: "$A > 1"}}`,
		"north|none|south": all + `, {refId: C, datasourceUid: __expr__, model: {type: threshold, expression: B}}`,
		"none":             all + `, {refId: C, datasourceUid: __expr__, model: {type: classic_conditions}}`,
		"…?":               all + `, {refId: C, datasourceUid: __expr__, model: {type: sql, expression: "select"}}`,
		"north|none":       north + `, {refId: B, datasourceUid: prom, model: {expr: 'sum by (bakery) (temperature)'}}, {refId: C, datasourceUid: __expr__, model: {type: math, expression: "$A > 1 && ${B} > 2"}}`,
	} {
		content := `{apiVersion: 1, groups: [{name: g, folder: f, rules: [{uid: u, title: t, condition: C, data: [` + steps + `]}]}]}`
		read, err := resource.Read(resource.File{Path: "rules.yaml", Content: []byte(content)})
		if err != nil {
			t.Fatal(err)
		}
		set, _ := bakery(t, "up")
		set.Resources = append(set.Resources, read...)
		have := strings.Split(words(series.New(t.Context(), set).Values(read[1], "bakery")), "|")
		wanted := strings.Split(want, "|")
		slices.Sort(have)
		slices.Sort(wanted)
		if !slices.Equal(have, wanted) {
			t.Errorf("%s: %s, want %s", steps, have, wanted)
		}
	}
}
