package page

import (
	"encoding/json"
	"html/template"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/draw"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// slimWidth is how wide a panel's body is on a telephone.
const slimWidth = 356

// dashboardData is what the template shows.
type dashboardData struct {
	head
	Name, UID, Description, Scenario, TimeRange string
	Variables                                   []board.Variable
	Links                                       []board.Link
	Rows                                        []rowData
	Alerts                                      []alertData
}

type rowData struct {
	ID, Title string
	Header    bool
	Open      bool
	Count     int
	Panels    []panelData
}

type panelData struct {
	ID, Title  string
	Number     int
	About      template.HTML
	X, Y, W, H int
	Type       string
	Plain      bool
	// Wide and Slim are the drawings, WidePlot and SlimPlot where in them the charts are.
	Wide, Slim         template.HTML
	WidePlot, SlimPlot string
	Hover              template.JS
}

func dashboardPage(d board.Dashboard) dashboardData {
	data := dashboardData{
		head: headOf(d.Title()+" · preview", "theme.js", "hover.js"), Name: d.Title(), UID: d.UID(), Description: resource.Text(d.JSON, "description"),
		Scenario: d.Scenario, TimeRange: d.TimeRange(), Variables: d.Choices(), Links: d.Links(),
	}
	for i, row := range d.Rows() {
		data.Rows = append(data.Rows, rowOf(row, "row-"+strconv.Itoa(i+1)))
	}
	data.Alerts = alertsOf(d.Alerts, data.Rows)
	return data
}

// rowOf draws the panels of a row on every core.
func rowOf(row board.Row, id string) rowData {
	made := rowData{ID: id, Title: row.Title, Header: row.Header, Open: !row.Collapsed, Count: len(row.Panels), Panels: make([]panelData, len(row.Panels))}
	parallel.For(len(row.Panels), func(i int) {
		made.Panels[i] = panelOf(row.Panels[i], id+"-"+strconv.Itoa(i+1))
	})
	return made
}

func panelOf(p board.Panel, id string) panelData {
	size := draw.BodySize(p.Panel, p.Size())
	slim := draw.Size{Width: slimWidth, Height: draw.Slim(p.Panel, slimWidth, size.Height)}
	wideDrawn, slimDrawn := draw.Body(p.Panel, size, theme.Auto, id+"-w"), draw.Body(p.Panel, slim, theme.Auto, id+"-s")
	return panelData{
		ID: id, Number: p.ID, Title: p.Title(), About: about(p.Description()), X: p.X + 1, Y: p.Y + 1, W: p.W, H: p.H,
		Type: resource.Text(p.JSON, "type"), Plain: resource.Flag(p.JSON, "transparent"),
		Wide: template.HTML(wideDrawn.SVG), Slim: template.HTML(slimDrawn.SVG), WidePlot: plotOf(wideDrawn), SlimPlot: plotOf(slimDrawn), Hover: hoverOf(wideDrawn.Hover),
	}
}

// plotOf is where the chart is, for the script.
func plotOf(d draw.Drawing) string {
	if d.Hover == nil {
		return ""
	}
	var parts []string
	for _, v := range []float64{d.Plot.X, d.Plot.Y, d.Plot.Width, d.Plot.Height} {
		parts = append(parts, strconv.FormatFloat(v, 'f', 1, 64))
	}
	return strings.Join(parts, " ")
}

// hoverOf is JSON; Go writes it so that it cannot end the element that it is in.
func hoverOf(h *draw.Hover) template.JS {
	if h == nil {
		return ""
	}
	encoded, err := json.Marshal(h)
	if err != nil {
		return ""
	}
	return template.JS(encoded)
}
