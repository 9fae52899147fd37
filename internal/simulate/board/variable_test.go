package board_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// told is a variable's options and what is chosen.
func told(v board.Variable) string {
	var options []string
	for _, o := range v.Options {
		if o.Text == o.Value {
			options = append(options, o.Text)
		} else {
			options = append(options, o.Text+"="+o.Value)
		}
	}
	return strings.Join(options, " ") + " → " + v.Shown()
}

func variables(t *testing.T, definitions string, values map[string][]string) []board.Variable {
	t.Helper()
	run, data := played(t, "fine")
	v := view(run)
	v.Values = values
	found, err := opened(t, `{"templating": {"list": [`+definitions+`]}}`).Variables(t.Context(), data, v)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestVariableOptions(t *testing.T) {
	kinds := `"type": "query", "name": "v", "query": "label_values(loaves_total, kind)"`
	cases := []struct{ name, definition, want string }{
		{"label_values", kinds, "rye white bread → rye"},
		{"label_values as an object", `"type": "query", "name": "v", "query": {"query": "label_values(service)"}`, "counter oven → counter"},
		{"a selector with a filter", `"type": "query", "name": "v", "query": "label_values(up{service!~\"c.*\"}, instance)", "regex": "/:(\\d+)$/"`, "9464 → 9464"},
		{"saved", kinds + `, "current": {"value": "white bread"}`, "rye white bread → white bread"},
		{"saved but gone", kinds + `, "current": {"value": "naan"}`, "rye white bread → rye"},
		{"all", kinds + `, "includeAll": true, "current": {"value": ["$__all"]}`, "rye white bread → All"},
		{"several", kinds + `, "multi": true, "current": {"value": ["rye", "white bread"]}`, "rye white bread → rye + white bread"},
		{"filtered", kinds + `, "regex": "w.*"`, "white bread → white bread"},
		{"by a part", kinds + `, "regex": "/(?<text>\\w+) (?<value>\\w+)/"`, "white=bread → white"},
		{"the other way round", kinds + `, "sort": 2`, "white bread rye → white bread"},
		{"query_result", `"type": "query", "name": "v", "query": "query_result(count(up) by (service))", "regex": "/service=\"(.*?)\"} (?<n>\\d)/", "sort": 1`, "counter oven → counter"},
		{"metrics", `"type": "query", "name": "v", "query": "metrics(bake.*count)"`, "bake_seconds_count → bake_seconds_count"},
		{"label_names", `"type": "query", "name": "v", "query": "label_names(heat)"`, "__name__ instance service → __name__"},
		{"Loki", `"type": "query", "name": "v", "datasource": {"uid": "loki"}, "query": {"label": "service", "type": 1}`, "oven → oven"},
		{"Loki, as text", `"type": "query", "name": "v", "datasource": {"uid": "loki"}, "query": "label_values({service=\"oven\"}, service)"`, "oven → oven"},
		{"Loki's names", `"type": "query", "name": "v", "datasource": {"uid": "loki"}, "query": "label_names()"`, "service → service"},
		{"custom", `"type": "custom", "name": "v", "query": "one : 1, 2, a\\,b"`, "one=1 2 a,b → one"},
		{"interval", `"type": "interval", "name": "v", "query": "1m,5m", "auto": true, "auto_count": 12`, "auto=5m 1m 5m → auto"},
		{"datasource", `"type": "datasource", "name": "v", "query": "loki"`, "Loki=loki → Loki"},
		{"constant", `"type": "constant", "name": "v", "query": "5"`, "5 → 5"},
		{"textbox", `"type": "textbox", "name": "v", "query": "a"`, "a → a"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			v := variables(t, "{"+c.definition+"}", nil)[0]
			if got := told(v); v.Err != nil || got != c.want {
				t.Errorf("got %q, %v, want %q", got, v.Err, c.want)
			}
		})
	}
}

func TestVariablesThatCannotBe(t *testing.T) {
	for definition, want := range map[string]string{
		`{"type": "query", "name": "v", "query": "label_values(up{, service)"}`:                          "variable v: series of up{: ",
		`{"type": "query", "name": "v", "query": "label_values(service)", "regex": "/(/"}`:               "variable v: the regular expression ( cannot be run here: ",
		`{"type": "query", "name": "v", "datasource": {"uid": "tempo"}, "query": "x"}`:                   "variable v: not executed: tempo queries",
		`{"type": "custom", "name": "v", "query": "$w"}, {"type": "custom", "name": "w", "query": "$v"}`: "variable w: it depends on itself, by way of v",
		`{"type": "interval", "name": "v", "query": "1m", "auto": true, "auto_min": "often"}`:            `variable v: auto_min: "often" is not an interval`,
	} {
		found := variables(t, definition, nil)
		err := ""
		for _, v := range found {
			if v.Err != nil {
				err += v.Err.Error()
			}
		}
		if !strings.HasPrefix(err, want) {
			t.Errorf("%s: got %q, want %s…", definition, err, want)
		}
	}
}

// A query shows what the values that somebody has chosen become.
func TestChosenValues(t *testing.T) {
	kinds := `{"type": "query", "name": "kind", "query": "label_values(loaves_total, kind)", "includeAll": true, "multi": true%s}`
	cases := []struct {
		name, extra, expr, want string
		values                  []string
	}{
		{"one", ``, `$kind`, `rye`, []string{"rye"}},
		{"two", ``, `$kind`, `(rye|white bread)`, []string{"rye", "white bread"}},
		{"all", ``, `${kind}`, `(rye|white bread)`, []string{"$__all"}},
		{"all, by its name", `, "allValue": ".+"`, `[[kind]]`, `.+`, []string{"All"}},
		{"escaped twice", ``, `$kind`, `r\\.e`, []string{"r.e"}},
		{"regex", ``, `${kind:regex}`, `(r\.e|x)`, []string{"r.e", "x"}},
		{"pipe", ``, `${kind:pipe}`, `r.e|x`, []string{"r.e", "x"}},
		{"csv", ``, `${kind:csv}`, `r.e,x`, []string{"r.e", "x"}},
		{"raw", ``, `${kind:raw}`, `r.e,x`, []string{"r.e", "x"}},
		{"glob", ``, `${kind:glob}`, `{r.e,x}`, []string{"r.e", "x"}},
		{"json", ``, `${kind:json}`, `["r.e"]`, []string{"r.e"}},
		{"text", ``, `${kind:text}`, `All`, []string{"$__all"}},
		{"queryparam", ``, `${kind:queryparam}`, `var-kind=rye&var-kind=white%20bread`, []string{"rye", "white bread"}},
		{"unknown", ``, `$other $__from ${__to:date:YYYY}`, `$other 1767607200000 2026`, nil},
		{"the dashboard", ``, `$__dashboard ${__dashboard.uid}`, `Loaves loaves`, nil},
	}
	run, data := played(t, "fine")
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			v := view(run)
			v.Values = map[string][]string{"kind": c.values}
			content := fmt.Sprintf(`{"title": "Loaves", "uid": "loaves", "templating": {"list": [`+kinds+`]}, "panels": [{"id": 1, "targets": [{"expr": %s}]}]}`, c.extra, asJSON(t, c.expr))
			result, err := opened(t, content).Run(t.Context(), data, v)
			if err != nil {
				t.Fatal(err)
			}
			if got := result.Panels[0].Targets[0].Query; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Loki joins without parentheses, and a variable may depend on another.
func TestVariablesDepend(t *testing.T) {
	found := variables(t, `{"type": "query", "name": "late", "query": "label_values(up{service=\"$early\"}, service)"}, {"type": "custom", "name": "early", "query": "oven,counter"}`,
		map[string][]string{"early": {"counter"}})
	if got := told(found[0]); got != "counter → counter" {
		t.Errorf("got %q", got)
	}
	p := ran(t, "fine", `{"templating": {"list": [{"type": "custom", "name": "v", "query": "a.b,c", "multi": true, "current": {"value": ["a.b", "c"]}}]},
		"panels": [{"datasource": {"uid": "loki"}, "targets": [{"expr": "{service=~\"$v\"}"}]}]}`).Panels[0]
	if got, want := p.Targets[0].Query, `{service=~"a\\.b|c"}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
