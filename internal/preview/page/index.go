package page

import (
	"html/template"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

type indexData struct {
	head
	Name, Scenario string
	Entries        []entryData
}

type entryData struct {
	Title, Description, Href, Counts, Firing string
	Map                                      template.HTML
}

func indexPage(title string, entries []Entry) indexData {
	data := indexData{head: headOf(title+" · previews", "theme.js"), Name: title}
	for _, e := range entries {
		data.Scenario = e.Dashboard.Scenario
		rows := e.Dashboard.Rows()
		data.Entries = append(data.Entries, entryData{Title: e.Dashboard.Title(), Description: resource.Text(e.Dashboard.JSON, "description"),
			Href: e.Href, Counts: counts(rows), Firing: firingText(e.Dashboard.Alerts), Map: layoutMap(rows)})
	}
	return data
}

// firingText says how many alerts fire, if any does.
func firingText(all []board.Alert) string {
	if n := firing(all); n > 0 {
		return sentence.Count(n, "alert") + " firing"
	}
	return ""
}

func counts(rows []board.Row) string {
	panels, headers := 0, 0
	for _, row := range rows {
		panels += len(row.Panels)
		if row.Header {
			headers++
		}
	}
	text := sentence.Count(panels, "panel")
	if headers > 0 {
		text += " in " + sentence.Count(headers, "row")
	}
	return text
}

// mostMapLines is as much of a dashboard as a small map shows.
const mostMapLines = 36

// layoutMap is a small map of where the panels are.
func layoutMap(rows []board.Row) template.HTML {
	w := svg.New("")
	w.Open("svg", "viewBox", "0 0 240 "+strconv.Itoa(mostMapLines*4), "aria-hidden", "true", "class", "map")
	y := 0
	for _, row := range rows {
		if row.Header {
			w.Leaf("rect", "x", 1, "y", y+1, "width", 60, "height", 2, "rx", 1, "class", "map-row")
			y += 5
		}
		for _, p := range row.Panels {
			if !row.Collapsed && y+p.Y*4 < mostMapLines*4 {
				w.Leaf("rect", "x", p.X*10+1, "y", y+p.Y*4+1, "width", p.W*10-2, "height", p.H*4-2, "rx", "1.5", "class", "map-"+kindOf(p))
			}
		}
		if !row.Collapsed {
			y += row.Lines() * 4
		}
	}
	w.Close("svg")
	return template.HTML(w.Bytes())
}

func kindOf(p board.Panel) string {
	switch resource.Text(p.JSON, "type") {
	case "stat", "gauge", "bargauge", "piechart":
		return "value"
	case "table", "logs", "text", "traces":
		return "text"
	}
	return "chart"
}
