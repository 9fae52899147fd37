package page_test

import (
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/draw"
)

const golden = "../../../golden/preview/"

// fixtureFrame is a frame as a fixture writes it: a series of values or texts, one every
// two and a half minutes, or columns. Times are minutes.
type fixtureFrame struct {
	RefID   string            `json:"refId"`
	Name    string            `json:"name"`
	Labels  map[string]string `json:"labels"`
	Values  []*float64        `json:"values"`
	Texts   []*string         `json:"texts"`
	Columns []fixtureColumn   `json:"columns"`
}

type fixtureColumn struct {
	Name    string     `json:"name"`
	Times   []float64  `json:"times"`
	Numbers []*float64 `json:"numbers"`
	Texts   []*string  `json:"texts"`
}

// gallery is a fictional dashboard with every type of panel.
func gallery(t testing.TB) board.Dashboard {
	t.Helper()
	d := board.Dashboard{
		JSON: decoded(t, golden+"gallery.json"), Frames: map[int][]frame.Frame{}, Errors: map[int]error{35: errors.New(`parse error: unexpected "}" in <query>`)},
		From: from(), To: from().Add(time.Hour), Scenario: "An oven fails",
		Annotations: []draw.Annotation{{Name: "Oven 3", Text: "failed", Color: "red", From: from().Add(20 * time.Minute), To: from().Add(33 * time.Minute)}, {Text: "shift", From: from().Add(45 * time.Minute)}},
		Alerts: []board.Alert{
			{Name: "OvenCold", Severity: "critical", State: board.Firing, Href: "https://example.com/runbooks/OvenCold.md", Panel: 1},
			{Name: "OvenSlow", Severity: "warning", State: board.Pending, Href: "javascript:alert(1)"}, {Name: "FlourLow", Severity: "info"},
		},
		Link: func(url string) string {
			if strings.HasPrefix(url, "https:") {
				return url
			}
			if strings.HasPrefix(url, "/d/orders") {
				return "orders.html"
			}
			return ""
		},
	}
	for id, frames := range fixtureFrames(t) {
		n, _ := strconv.Atoi(id)
		for _, f := range frames {
			d.Frames[n] = append(d.Frames[n], f.frame())
		}
	}
	return d
}

func fixtureFrames(t testing.TB) map[string][]fixtureFrame {
	t.Helper()
	encoded, err := json.Marshal(decoded(t, golden+"gallery.data.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all map[string][]fixtureFrame
	if err := json.Unmarshal(encoded, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func (f fixtureFrame) frame() frame.Frame {
	made := frame.Frame{RefID: f.RefID, Name: f.Name}
	if f.Columns == nil {
		f.Columns = []fixtureColumn{{Name: "Time", Times: every(2.5, max(len(f.Values), len(f.Texts)))}, {Name: "Value", Numbers: f.Values, Texts: f.Texts}}
	}
	for i, c := range f.Columns {
		column := c.column()
		if i == 1 {
			column.Labels = f.Labels
			if column.Kind == frame.Text && f.Name != "" {
				column.Name = f.Name
			}
		}
		made.Columns = append(made.Columns, column)
	}
	return made
}

func every(minutes float64, n int) []float64 {
	times := make([]float64, n)
	for i := range times {
		times[i] = float64(i) * minutes
	}
	return times
}

func (c fixtureColumn) column() frame.Column {
	made := frame.Column{Name: c.Name}
	for _, minutes := range c.Times {
		made.Times = append(made.Times, from().Add(time.Duration(minutes*float64(time.Minute))))
	}
	for _, n := range c.Numbers {
		made.Kind = frame.Number
		if n == nil {
			made.Numbers = append(made.Numbers, math.NaN())
		} else {
			made.Numbers = append(made.Numbers, *n)
		}
	}
	for _, text := range c.Texts {
		made.Kind = frame.Text
		if text == nil {
			made.Texts = append(made.Texts, "")
		} else {
			made.Texts = append(made.Texts, *text)
		}
	}
	return made
}
