package field_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func now() time.Time { return time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC) }

func panel(t *testing.T, text string) resource.Object {
	t.Helper()
	var p resource.Object
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		t.Fatal(err)
	}
	return p
}

func series(name string, values ...float64) frame.Frame {
	times := make([]time.Time, len(values))
	for i := range times {
		times[i] = now().Add(time.Duration(i) * time.Minute)
	}
	return frame.Series("A", name, map[string]string{"service": "auth"}, times, values)
}

func table() frame.Frame {
	return frame.Frame{RefID: "B", Columns: []frame.Column{
		{Name: "queue", Kind: frame.Text, Texts: []string{"mail", "cake"}},
		{Name: "Value #A", Kind: frame.Number, Numbers: []float64{3, math.NaN()}},
	}}
}

func names(frames []field.Frame) []string {
	var all []string
	for _, f := range frames {
		for _, f := range f.Fields {
			all = append(all, f.Name)
		}
	}
	return all
}

func TestNames(t *testing.T) {
	unnamed := series("", 1)
	for text, want := range map[string][]string{
		`{}`: {"Time", "errors", "Time", `{service="auth"}`, "queue", "Value #A"},
		`{"fieldConfig": {"defaults": {"displayName": "${__field.labels.service} of ${__series.name}"}}}`:                                                           {" of errors", "auth of errors", " of ", "auth of ", " of ", " of "},
		`{"fieldConfig": {"overrides": [{"matcher": {"id": "byName", "options": "errors"}, "properties": [{"id": "displayName", "value": "E ${__field.name}"}]}]}}`: {"Time", "E Value", "Time", `{service="auth"}`, "queue", "Value #A"},
	} {
		p := panel(t, text)
		if diff := cmp.Diff(want, names(field.Apply(p, []frame.Frame{series("errors", 1), unnamed, table()}, now()))); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestMatchers(t *testing.T) {
	for matcher, want := range map[string]string{
		`{"id": "byName", "options": "Value #A"}`:                                        "Value #A",
		`{"id": "byRegexp", "options": "/ERR/i"}`:                                        "errors",
		`{"id": "byRegexp", "options": "["}`:                                             "",
		`{"id": "byFrameRefID", "options": "A"}`:                                         "Time,errors",
		`{"id": "byType", "options": "string"}`:                                          "queue",
		`{"id": "byType", "options": "time"}`:                                            "Time",
		`{"id": "byTypes", "options": ["number"]}`:                                       "errors,Value #A",
		`{"id": "byNames", "options": {"mode": "exclude", "names": ["Time", "errors"]}}`: "queue,Value #A",
		`{"id": "byNames", "options": {"names": ["queue"]}}`:                             "queue",
		`{"id": "numeric"}`:                                                              "errors,Value #A",
		`{"id": "time"}`:                                                                 "Time",
		`{"id": "byValue", "options": {"reducer": "max"}}`:                               "",
		`7`: "",
	} {
		p := panel(t, `{"fieldConfig": {"defaults": {"custom": {"width": 1}}, "overrides": [{"matcher": `+matcher+`, "properties": [{"id": "custom.width", "value": 7}, {"id": "unit", "value": "s"}]}]}}`)
		got := ""
		for _, f := range field.Apply(p, []frame.Frame{series("errors", 1), table()}, now()) {
			for _, f := range f.Fields {
				if *field.Number(f.Config.Custom, "width") == 7 && f.Config.Unit == "s" {
					got += "," + f.Name
				}
			}
		}
		if got != "" {
			got = got[1:]
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", matcher, got, want)
		}
	}
}

func shown(t *testing.T, config string, v field.Value) (text, color string) {
	t.Helper()
	p := panel(t, `{"fieldConfig": {"defaults": `+config+`}}`)
	f := field.Apply(p, []frame.Frame{series("x", 0, 10)}, now())[0].Fields[1]
	d := f.Display(v)
	return d.String(), theme.Auto.Paint(d.Color)
}

func number(n float64) field.Value { return field.Value{Kind: frame.Number, Number: n} }

func text(s string) field.Value {
	return field.Value{Kind: frame.Text, Text: s, Number: math.NaN()}
}

func TestDisplay(t *testing.T) {
	for _, test := range []struct {
		config      string
		value       field.Value
		text, color string
	}{
		{`{}`, number(90), "90", "var(--red)"},
		{`{"unit": "s", "decimals": 1, "thresholds": {"steps": [{"color": "blue", "value": 5}, {"color": "red", "value": 20}]}}`, number(3), "3.0 s", "var(--blue)"},
		{`{"thresholds": {"mode": "percentage", "steps": [{"color": "blue"}, {"color": "red", "value": 50}]}}`, number(5), "5", "var(--red)"},
		{`{"noValue": "none"}`, number(math.NaN()), "none", "var(--green)"},
		{`{"mappings": [{"type": "value", "options": {"0": {"text": "down", "color": "red"}}}]}`, number(0), "down", "var(--red)"},
		{`{"mappings": [{"type": "value", "options": {"up": {"color": "purple"}}}]}`, text("up"), "up", "var(--purple)"},
		{`{"mappings": [{"type": "range", "options": {"from": 1, "to": null, "result": {"text": "some"}}}]}`, number(4), "some", "var(--green)"},
		{`{"mappings": [{"type": "regex", "options": {"pattern": "/^(.*)-svc$/", "result": {"text": "$1!$"}}}]}`, text("auth-svc"), "auth!$", "var(--green)"},
		{`{"mappings": [{"type": "special", "options": {"match": "null+nan", "result": {"text": "N/A"}}}]}`, number(math.NaN()), "N/A", "var(--green)"},
		{`{"mappings": [{"type": "special", "options": {"match": "empty", "result": {"text": "-"}}}]}`, text(""), "-", "var(--green)"},
		{`{"color": {"mode": "fixed", "fixedColor": "#010203"}}`, number(1), "1", "#010203"},
		{`{"color": {"mode": "continuous-GrYlRd"}, "min": 0, "max": 100}`, number(100), "100", "light-dark(#e02f44,#f2495c)"},
		{`{"unit": "ms"}`, text("1500"), "1.50 s", "var(--green)"},
		{`{"unit": "time:HH:mm"}`, field.Value{Kind: frame.Time, Time: now()}, "12:00", "var(--green)"},
		{`{}`, field.Value{Kind: frame.Time, Time: now()}, "2026-01-01 12:00:00", "var(--red)"},
		{`{"decimals": 1e300, "mappings": "none", "thresholds": {"steps": [1, "x"]}, "links": 3}`, number(1), "1", "var(--green)"},
	} {
		gotText, gotColor := shown(t, test.config, test.value)
		if gotText != test.text || test.value.Kind != frame.Time && gotColor != test.color {
			t.Errorf("%s: got %q in %s, want %q in %s", test.config, gotText, gotColor, test.text, test.color)
		}
	}
}

func TestSeriesColor(t *testing.T) {
	for config, want := range map[string]string{
		`{"color": {"mode": "palette-classic"}}`:                 "var(--semi-dark-yellow)",
		`{"color": {"mode": "shades", "fixedColor": "green"}}`:   "light-dark(#63b55a,#84c87e)",
		`{"color": {"mode": "thresholds", "seriesBy": "max"}}`:   "var(--red)",
		`{"color": {"mode": "thresholds"}}`:                      "var(--green)",
		`{"color": {"mode": "fixed", "fixedColor": "dark-red"}}`: "var(--dark-red)",
		`{"color": {"mode": "continuous-reds"}}`:                 "light-dark(#edc7cb,#3e1a21)",
	} {
		p := panel(t, `{"type": "timeseries", "fieldConfig": {"defaults": `+config+`}}`)
		f := field.Apply(p, []frame.Frame{series("a", 0), series("b", 90, 20)}, now())[1].Fields[1]
		if got := theme.Auto.Paint(f.SeriesColor()); got != want {
			t.Errorf("%s: got %s, want %s", config, got, want)
		}
	}
	p := panel(t, `{"fieldConfig": {"defaults": {"color": {"mode": "palette-classic-by-name"}}}}`)
	both := field.Apply(p, []frame.Frame{series("auth", 0), series("auth", 1)}, now())
	if a, b := both[0].Fields[1].SeriesColor(), both[1].Fields[1].SeriesColor(); a != b {
		t.Errorf("one name has the colours %v and %v", a, b)
	}
}

func TestReduce(t *testing.T) {
	column := frame.Column{Kind: frame.Number, Numbers: []float64{2, 4, 4, math.NaN(), 1, math.NaN()}}
	for calc, want := range map[string]float64{
		"lastNotNull": 1, "firstNotNull": 2, "first": 2, "min": 1, "max": 4, "mean": 2.75, "sum": 11, "count": 6, "range": 3, "diff": -1, "diffperc": -0.5,
		"delta": 3, "variance": 1.6875, "median": 2, "p95": 4, "p25": 1, "distinctCount": 3, "changeCount": 2,
	} {
		if got := field.Reduce(calc, column).Number; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %v, want %v", calc, got, want)
		}
	}
	for _, calc := range []string{"last", "", "nothing", "p101", "pxx"} {
		if got := field.Reduce(calc, column).Number; !math.IsNaN(got) {
			t.Errorf("%s is %v", calc, got)
		}
	}
	if got := field.Reduce("lastNotNull", frame.Column{Kind: frame.Text, Texts: []string{"a", "b"}}).Text; got != "b" {
		t.Errorf("the last text is %q", got)
	}
	if got := field.Reduce("mean", frame.Column{Kind: frame.Number}).Number; !math.IsNaN(got) {
		t.Errorf("the mean of nothing is %v", got)
	}
}

func TestCalcName(t *testing.T) {
	for calc, want := range map[string]string{"lastNotNull": "Last *", "max": "Max", "sum": "Total", "p95": "95th %", "": "", "stdDev": "StdDev"} {
		if got := field.CalcName(calc); got != want {
			t.Errorf("%s is called %q, want %q", calc, got, want)
		}
	}
}

func titles(all []field.Shown) []string {
	var texts []string
	for _, s := range all {
		texts = append(texts, s.Title+": "+s.String())
	}
	return texts
}

func TestShow(t *testing.T) {
	frames := []frame.Frame{series("errors", 1, 2), table()}
	for options, want := range map[string][]string{
		`{}`:                                  {"errors: 2", "Value #A: 3"},
		`{"calcs": ["min", "max"]}`:           {"Min errors: 1", "Max errors: 2", "Min Value #A: 3", "Max Value #A: 3"},
		`{"values": true}`:                    {"errors: 1", "errors: 2", "mail: 3", "cake: "},
		`{"values": true, "limit": 3}`:        {"errors: 1", "errors: 2", "mail: 3"},
		`{"fields": "/^queue$/"}`:             {"queue: cake"},
		`{"fields": "Value #A", "values": 1}`: {"Value #A: 3"},
		`{"fields": "queue", "values": true}`: {"queue: mail", "queue: cake"},
	} {
		var decoded any
		if err := json.Unmarshal([]byte(options), &decoded); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, titles(field.Show(field.Apply(nil, frames, now()), decoded))); diff != "" {
			t.Errorf("%s: %s", options, diff)
		}
	}
}

func TestUnequalColumns(t *testing.T) {
	f := frame.Frame{Columns: []frame.Column{{Kind: frame.Text, Texts: []string{"a"}}, {Kind: frame.Number, Numbers: []float64{1, 2}}}}
	if rows := field.Apply(nil, []frame.Frame{f}, now())[0].Rows(); rows != 1 {
		t.Errorf("%d rows, want 1", rows)
	}
}
