package page_test

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/draw"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const points = 200

func from() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) }

// fake makes up plausible data for a dashboard: always the same.
func fake(dashboard resource.Object) board.Dashboard {
	d := board.Dashboard{JSON: dashboard, Frames: map[int][]frame.Frame{}, From: from(), To: from().Add(time.Hour), Scenario: "Errors rise for ten minutes",
		Annotations: []draw.Annotation{{Name: "Deployment", Text: "v1.2.3", From: from().Add(29 * time.Minute)}}}
	for _, p := range panelsOf(dashboard) {
		var frames []frame.Frame
		for _, target := range resource.Objects(p, "targets") {
			frames = append(frames, fakeTarget(p, target)...)
		}
		d.Frames[int(resource.Number(p, "id"))] = frames
	}
	return d
}

func panelsOf(dashboard resource.Object) []resource.Object {
	var all []resource.Object
	for _, p := range resource.Objects(dashboard, "panels") {
		all = append(append(all, p), resource.Objects(p, "panels")...)
	}
	return all
}

func fakeTarget(panel, target resource.Object) []frame.Frame {
	refID := resource.Text(target, "refId")
	switch resource.Text(panel, "type") {
	case "heatmap":
		return buckets(refID)
	case "logs":
		return []frame.Frame{lines(refID)}
	case "table", "traces", "nodeGraph":
		return []frame.Frame{rows(panel, refID)}
	}
	return fakeSeries(panel, target, refID)
}

var placeholder = regexp.MustCompile(`\{\{\s*(\w+)\s*\}\}`)

// fakeSeries makes one series, or several if the legend is made of a label.
func fakeSeries(panel, target resource.Object, refID string) []frame.Frame {
	legend := resource.Text(target, "legendFormat")
	label := placeholder.FindStringSubmatch(legend)
	n := 1
	if label != nil {
		n = 5
	}
	var frames []frame.Frame
	for i := range n {
		name, labels := legend, map[string]string(nil)
		if label != nil {
			value := valuesOf(label[1])[i]
			name, labels = placeholder.ReplaceAllString(legend, value), map[string]string{label[1]: value}
		}
		if name == "" || name == "__auto" {
			name = "Value"
		}
		times, values := wave(panel, refID+name, i)
		if resource.Flag(target, "instant") || resource.Text(target, "queryType") == "instant" {
			times, values = times[len(times)-1:], values[len(values)-1:]
		}
		frames = append(frames, frame.Series(refID, name, labels, times, values))
	}
	return frames
}

func valuesOf(label string) []string {
	switch label {
	case "service":
		return []string{"api-gateway", "ltv-assistant-auth", "ltv-assistant-datasource", "ltv-assistant-indexing", "ltv-assistant-retrieval"}
	case "queue":
		return []string{"file-indexing", "embeddings", "notifications", "file-deletion", "reindexing"}
	}
	return []string{label + "-one", label + "-two", label + "-three", label + "-four", label + "-five"}
}

// wave is in the range that the panel's unit suggests.
func wave(panel resource.Object, name string, i int) ([]time.Time, []float64) {
	h := fnv.New32a()
	h.Write([]byte(resource.Text(panel, "title") + name))
	seed := float64(h.Sum32()%1000) / 1000
	base := map[string]float64{"s": 0.4, "percentunit": 0.01, "reqps": 40, "cps": 0.5, "bytes": 3e8, "ms": 120}[resource.Text(panel, "fieldConfig", "defaults", "unit")]
	if base == 0 {
		base = 60
	}
	var times []time.Time
	var values []float64
	for k := range points {
		x := float64(k) / points
		v := base * (0.4 + seed + 0.3*math.Sin(2*math.Pi*(x*(1+seed)+seed)) + 0.08*math.Sin(float64(k*k)*0.7+seed*9))
		if x > 0.5 && x < 0.66 && i%5 == 3 {
			v *= 3
		}
		if resource.Text(panel, "type") == "state-timeline" {
			v = 1
			if x > 0.6 && x < 0.66 && i%5 == 3 {
				v = 0
			}
		}
		times, values = append(times, from().Add(time.Duration(k)*18*time.Second)), append(values, v)
	}
	return times, values
}

func buckets(refID string) []frame.Frame {
	var frames []frame.Frame
	for i, le := range []string{"0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "+Inf"} {
		var times []time.Time
		var values []float64
		for k := range 60 {
			at := 5.0
			if k > 30 && k < 40 {
				at = 7
			}
			times = append(times, from().Add(time.Duration(k)*time.Minute))
			values = append(values, 40/(1+math.Exp(at-float64(i)+0.4*math.Sin(float64(k)))))
		}
		frames = append(frames, frame.Series(refID, le, map[string]string{"le": le}, times, values))
	}
	return frames
}

func lines(refID string) frame.Frame {
	f := frame.Frame{RefID: refID, Columns: []frame.Column{{Name: "Time", Kind: frame.Time}, {Name: "Line", Kind: frame.Text}, {Name: "labels", Kind: frame.Text}}}
	for i := range 25 {
		level := []string{"error", "warn", "info", "error", "debug"}[i%5]
		f.Columns[0].Times = append(f.Columns[0].Times, from().Add(time.Hour-time.Duration(i)*7*time.Second))
		f.Columns[1].Texts = append(f.Columns[1].Texts, fmt.Sprintf(`{"level":%q,"message":"Request failed","http":{"method":"GET","url":"/api/documents/%d","statusCode":%d},"requestId":"req-%d","error":"upstream timed out after 30 s"}`, level, i, 500+i%4, 1000+i))
		f.Columns[2].Texts = append(f.Columns[2].Texts, `{"service":"api-gateway"}`)
	}
	return f
}

// rows are made so that the panel's transformations find their columns.
func rows(panel resource.Object, refID string) frame.Frame {
	f := frame.Frame{RefID: refID, Columns: []frame.Column{{Name: "Time", Kind: frame.Time}}}
	n := 8
	for i := range n {
		f.Columns[0].Times = append(f.Columns[0].Times, from().Add(time.Hour-time.Duration(i)*41*time.Second))
	}
	var extracted bool
	for _, t := range resource.Objects(panel, "transformations") {
		extracted = extracted || resource.Text(t, "id") == "extractFields"
		merged := slices.ContainsFunc(resource.Objects(panel, "transformations"), func(t resource.Object) bool { return resource.Text(t, "id") == "merge" })
		if resource.Text(t, "id") == "organize" {
			names, _ := resource.Get(t, "options", "indexByName").(resource.Object)
			if extracted {
				return withLabels(f, resource.Keys(names))
			}
			if merged {
				f.Columns[0].Times = slices.Repeat([]time.Time{from().Add(time.Hour)}, n)
			}
			return withColumns(f, resource.Keys(names), "Value #"+refID, merged)
		}
	}
	return withColumns(f, []string{"traceID", "name", "duration"}, "duration", false)
}

func withLabels(f frame.Frame, names []string) frame.Frame {
	labels := frame.Column{Name: "labels", Kind: frame.Text}
	for i := range f.Rows() {
		values := map[string]string{}
		for _, name := range names {
			values[name] = cellText(name, i)
		}
		encoded, _ := json.Marshal(values)
		labels.Texts = append(labels.Texts, string(encoded))
	}
	f.Columns = append(f.Columns, frame.Column{Name: "Line", Kind: frame.Text, Texts: slices.Repeat([]string{"line"}, f.Rows())}, labels)
	return f
}

func withColumns(f frame.Frame, names []string, value string, merged bool) frame.Frame {
	for _, name := range names {
		if name == "Time" || len(name) > 5 && name[:5] == "Value" {
			continue
		}
		c := frame.Column{Name: name, Kind: frame.Text}
		for i := range f.Rows() {
			c.Texts = append(c.Texts, cellText(name, i))
		}
		f.Columns = append(f.Columns, c)
	}
	c := frame.Column{Name: value, Kind: frame.Number}
	for i := range f.Rows() {
		c.Numbers = append(c.Numbers, map[string]float64{"Value #A": 0.995, "Value #B": 0.9931, "Value #C": 0.9 - 0.14*float64(i), "Value #D": 0.4 * float64(i)}[value])
	}
	if !merged && value != "duration" {
		c.Name = "Value"
	}
	f.Columns = append(f.Columns, c)
	return f
}

func cellText(name string, i int) string {
	switch name {
	case "service":
		return valuesOf("service")[i%5]
	case "severity":
		return []string{"critical", "warning"}[i%2]
	case "http_statusCode":
		return strconv.Itoa([]int{200, 404, 500, 503}[i%4])
	case "http_method":
		return "GET"
	case "http_duration":
		return strconv.Itoa(30 * (i + 1) * (i + 1))
	case "slo":
		return []string{"answers-fast", "answers-right", "indexing-fresh", "login-works", "search-fast", "upload-works", "errors-rare", "documents-safe"}[i%8]
	}
	return name + "-" + strconv.Itoa(100+i)
}
