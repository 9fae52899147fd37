// Package board arranges a dashboard: its rows, the places of its panels, and the variables
// and links above them. It can draw all of it as one SVG.
package board

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/draw"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Dashboard is what is shown.
type Dashboard struct {
	// JSON is the dashboard as Grafana keeps it.
	JSON resource.Object
	// Frames are the results of the panels' queries, by the panel's id, and Errors what
	// went wrong with them.
	Frames map[int][]frame.Frame
	Errors map[int]error
	// From and To are the time range; the location of From is the time zone.
	From, To time.Time
	// Scenario is what is simulated, in words.
	Scenario    string
	Annotations []draw.Annotation
	// Alerts are those that lead here.
	Alerts []Alert
	// Variables are values, by name, in place of the dashboard's current ones.
	Variables map[string]string
	// Marks are panels that are outlined, by where the JSON has them on the grid.
	Marks map[Place]Mark
	// Link makes an address that a browser can open of a URL in the dashboard, or "".
	Link func(url string) string
}

// UID of the dashboard.
func (d Dashboard) UID() string { return resource.Text(d.JSON, "uid") }

// Title of the dashboard.
func (d Dashboard) Title() string { return resource.Text(d.JSON, "title") }

// Row is a part of a dashboard: what is below a header. The first row may have none.
type Row struct {
	Title     string
	Header    bool
	Collapsed bool
	Panels    []Panel
}

// Panel is a panel in its place, in Grafana's grid of 24 columns; Y counts from the row's
// first line.
type Panel struct {
	draw.Panel
	ID         int
	X, Y, W, H int
	Mark       Mark
}

// panel gives a panel its data.
func (d Dashboard) panel(object resource.Object, variables map[string]string) Panel {
	id := int(resource.Number(object, "id"))
	p := Panel{ID: id, Panel: draw.Panel{
		JSON: object, Frames: d.Frames[id], Range: scale.Time{From: d.From, To: d.To.In(d.From.Location())},
		Annotations: d.Annotations, Variables: variables, Link: d.Link,
	}}
	if err := d.Errors[id]; err != nil {
		p.Error = err.Error()
	}
	at := func(key string, least, most float64) int {
		return int(min(max(resource.Number(object, "gridPos", key), least), most))
	}
	p.X, p.Y = at("x", 0, 23), at("y", 0, mostLines)
	p.Mark = d.Marks[Place{p.X, p.Y}]
	p.W, p.H = at("w", 1, float64(24-p.X)), at("h", 1, mostHeight)
	return p
}

const (
	// mostLines and mostHeight bound numbers that come from anywhere.
	mostLines, mostHeight = 5000, 200
)
