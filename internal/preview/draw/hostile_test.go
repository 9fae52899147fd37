package draw_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/draw"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const script = `"><script>alert(1)</script><a href="javascript:x" onclick='x'>` + "\x00\xff\u202e"

func types() []string {
	return []string{"timeseries", "graph", "stat", "singlestat", "gauge", "bargauge", "heatmap", "table", "traces", "nodeGraph", "state-timeline", "status-history",
		"barchart", "piechart", "logs", "text", "alertlist", script, ""}
}

func start() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) }

func hour() scale.Time { return scale.Time{From: start(), To: start().Add(time.Hour)} }

func times(n int) []time.Time {
	all := make([]time.Time, n)
	for i := range all {
		all[i] = start().Add(time.Duration(i) * time.Minute)
	}
	return all
}

// hostileFrames are what a query should never give.
func hostileFrames() map[string][]frame.Frame {
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e308, -1e308, 5e-324, 0, math.Copysign(0, -1)}
	text := frame.Column{Name: script, Kind: frame.Text, Texts: []string{script, "", strings.Repeat("x", 10_000), "1e400"}}
	labels := map[string]string{"le": script, "service": script, script: script}
	return map[string][]frame.Frame{
		"none":            nil,
		"empty":           {{}, {Columns: []frame.Column{{}}}, {Name: script, Columns: []frame.Column{{Kind: frame.Number}, {Kind: frame.Text}}}},
		"odd numbers":     {frame.Series(script, script, labels, times(len(odd)), odd)},
		"one value":       {frame.Series("A", "x", nil, times(1), []float64{5})},
		"no value":        {frame.Series("A", "x", nil, times(3), []float64{math.NaN(), math.NaN(), math.NaN()})},
		"all the same":    {frame.Series("A", "x", nil, times(3), []float64{7, 7, 7})},
		"texts":           {{Columns: []frame.Column{{Name: "Time", Times: times(4)}, text}}, {Columns: []frame.Column{text}}},
		"uneven":          {{Columns: []frame.Column{{Name: "Time", Times: times(5)}, {Name: "a", Kind: frame.Number, Numbers: []float64{1}}, {Name: "b", Kind: frame.Number}, text}}},
		"one time":        {frame.Series("A", "x", nil, slices.Repeat(times(1), 9), odd)},
		"unknown kind":    {{Columns: []frame.Column{{Name: "x", Kind: frame.Kind(9), Texts: []string{"a"}}}}},
		"far away":        {frame.Series("A", "x", nil, []time.Time{{}, time.Unix(1<<40, 0)}, []float64{1, 2})},
		"number, no time": {{Columns: []frame.Column{{Name: "v", Kind: frame.Number, Numbers: odd}}}},
	}
}

// hostileOptions are panels that nobody should write.
func hostileOptions(t *testing.T) []resource.Object {
	t.Helper()
	var all []resource.Object
	for _, text := range []string{
		`{}`,
		`{"title": 7, "description": [], "options": "x", "fieldConfig": 3, "targets": {}, "transformations": "no", "gridPos": null}`,
		`{"options": {"legend": {"showLegend": "yes", "calcs": "max", "displayMode": 4}, "reduceOptions": [], "text": {"valueSize": -1e300}, "yAxis": {"decimals": 1e9}, "color": {"steps": -5, "exponent": 1e300}, "cellGap": 1e300, "rowHeight": -3, "frameIndex": -1e300, "footer": {"show": true, "reducer": 4}}}`,
		`{"fieldConfig": {"defaults": {"unit": "si:", "decimals": -1e300, "min": 5, "max": 5, "color": {"mode": "fixed", "fixedColor": "url(javascript:x)"}, "thresholds": {"mode": "percentage", "steps": [{"color": "\"/><script>", "value": "a"}, 3]}, "mappings": [{"type": "regex", "options": {"pattern": "((((", "result": {"text": "$1$&"}}}], "custom": {"lineWidth": 1e300, "fillOpacity": -5, "pointSize": "x", "stacking": {"mode": "percent"}, "scaleDistribution": {"type": "log", "log": -1}, "width": 1e300, "axisSoftMin": 1e308, "axisSoftMax": -1e308, "spanNulls": 1e300, "lineInterpolation": "smooth", "thresholdsStyle": {"mode": "line+area"}}}}}`,
		`{"options": {"legend": {"showLegend": true, "displayMode": "table", "placement": "right", "calcs": ["max", "x", "p99"], "sortBy": "Max"}, "showValue": "always", "displayMode": "lcd", "orientation": "vertical", "textMode": "value_and_name", "colorMode": "background", "calculate": true, "stacking": "percent", "pieType": "donut", "displayLabels": ["name", "percent"]}, "fieldConfig": {"defaults": {"color": {"mode": "continuous-GrYlRd"}, "custom": {"drawStyle": "bars", "gradientMode": "scheme", "stacking": {"mode": "normal"}, "cellOptions": {"type": "gauge"}}}}}`,
	} {
		var object resource.Object
		if err := json.Unmarshal([]byte(text), &object); err != nil {
			t.Fatal(err)
		}
		all = append(all, object)
	}
	return all
}

func panelOf(kind string, options resource.Object) resource.Object {
	panel := resource.Object{"type": kind, "title": script, "description": script, "options": resource.Object{"content": script, "mode": "html"}}
	for key, value := range options {
		panel[key] = value
	}
	return panel
}

func TestHostile(t *testing.T) {
	for _, kind := range types() {
		for i, options := range hostileOptions(t) {
			for name, frames := range hostileFrames() {
				p := draw.Panel{JSON: panelOf(kind, options), Frames: frames, Range: hour(), Link: func(url string) string { return url },
					Annotations: []draw.Annotation{{Name: script, Text: script, Color: script, From: start(), To: start().Add(1e15)}}, Variables: map[string]string{"x": script}}
				for _, size := range []draw.Size{{}, {Width: 300, Height: 200}, {Width: -4, Height: math.Inf(1)}} {
					checkMarkup(t, draw.SVG(p, size, theme.Auto, "p"), kind, name, i)
				}
				draw.Slim(p, 356, 100)
			}
		}
	}
}

// TestNoRange has a time range that is none.
func TestNoRange(t *testing.T) {
	for _, kind := range types() {
		for _, at := range []scale.Time{{}, {From: start(), To: start()}, {From: start(), To: start().Add(-time.Hour)}} {
			for name, frames := range hostileFrames() {
				checkMarkup(t, draw.SVG(draw.Panel{JSON: resource.Object{"type": kind}, Frames: frames, Range: at}, draw.Size{Width: 300, Height: 200}, theme.Dark, "p"), kind, name, 0)
			}
		}
	}
}

// checkMarkup sees whether anything that was given has become markup.
func checkMarkup(t *testing.T, drawn []byte, what ...any) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(string(drawn)))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%q: %v in %.300s", what, err, drawn)
		}
		if element, ok := token.(xml.StartElement); ok {
			checkElement(t, element, what...)
		}
	}
}

func checkElement(t *testing.T, element xml.StartElement, what ...any) {
	t.Helper()
	if !slices.Contains([]string{"svg", "g", "path", "rect", "circle", "text", "tspan", "title", "linearGradient", "stop", "a"}, element.Name.Local) {
		t.Errorf("%q: an element %s", what, element.Name.Local)
	}
	for _, a := range element.Attr {
		if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" || a.Name.Local == "href" && strings.Contains(a.Value, "script") {
			t.Errorf("%q: an attribute %s=%s", what, a.Name.Local, a.Value)
		}
		if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") || strings.Contains(a.Value, "url(j") {
			if a.Name.Local != "aria-label" {
				t.Errorf("%q: an attribute %s=%s", what, a.Name.Local, a.Value)
			}
		}
	}
}

func FuzzSVG(f *testing.F) {
	f.Add(3, `{"options": {"legend": {"calcs": ["max"]}}}`, script, 1.5)
	f.Add(7, `{"fieldConfig": {"defaults": {"unit": "s", "mappings": [{"type": "special"}]}}}`, "", math.Inf(-1))
	f.Add(15, `{"options": {"content": "# a\n|b|\n|-|\n", "mode": "markdown"}}`, "x", 0.0)
	f.Fuzz(func(t *testing.T, kind int, options, text string, value float64) {
		var panel resource.Object
		if json.Unmarshal([]byte(options), &panel) != nil || panel == nil {
			t.Skip()
		}
		panel["type"] = types()[max(kind, -kind-1)%len(types())]
		frames := []frame.Frame{
			frame.Series("A", text, map[string]string{"le": text}, times(3), []float64{1, value, -value}),
			{Columns: []frame.Column{{Name: "Time", Times: times(2)}, {Name: text, Kind: frame.Text, Texts: []string{text, "b"}}, {Name: "v", Kind: frame.Number, Numbers: []float64{value, 2}}}},
		}
		p := draw.Panel{JSON: panel, Frames: frames, Range: hour(), Link: func(string) string { return text }}
		checkMarkup(t, draw.SVG(p, draw.Size{Width: 300, Height: 200}, theme.Auto, "p"), options)
		draw.Slim(p, 356, 100)
	})
}
