package report

import (
	"html/template"
	"slices"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// htmlLayout is a dashboard's wireframes.
type htmlLayout struct {
	Anchor, Title, UID, Counts string
	Views                      []view
	// Drawn is set if there is a picture, and Slide if there are two to compare.
	Drawn, Slide bool
	// Scenario says whose data a picture shows.
	Scenario string
}

// view is a picture, or else a wireframe, or words when there is nothing to draw.
type view struct {
	Side, Label, Empty string
	Picture            template.URL
	Width, Height      int
	Boxes              []drawn
}

// differing leaves out dashboards on which every panel is the same.
func differing(layouts []change.Layout) []change.Layout {
	return slices.DeleteFunc(slices.Clone(layouts), func(l change.Layout) bool { return countStates(l) == "" })
}

func layoutAnchors(layouts []change.Layout) map[string]string {
	anchors := map[string]string{}
	for i, l := range layouts {
		anchors[l.UID] = anchor(i)
	}
	return anchors
}

// anchor has nothing of a uid in it.
func anchor(i int) string { return "layout-" + strconv.Itoa(i+1) }

func htmlLayouts(layouts []change.Layout, options Options) []htmlLayout {
	var made []htmlLayout
	for i, l := range layouts {
		layout := htmlLayout{Anchor: anchor(i), Title: markup.Shorten(l.Title, mostInText), UID: markup.Shorten(l.UID, mostInText),
			Counts: countStates(l), Views: views(l)}
		layout.show(options.Pictures[l.UID], options.Scenario)
		made = append(made, layout)
	}
	return made
}

// views are before and after.
func views(l change.Layout) []view {
	scale := rowHeight(l)
	before, after := viewOf("before", l.Title, l.Before, scale), viewOf("after", l.Title, l.After, scale)
	if len(l.Before) == 0 {
		before.Empty = "There was no such dashboard."
	}
	if len(l.After) == 0 {
		after.Empty = "There is no such dashboard any more."
	}
	return []view{before, after}
}

func viewOf(side, title string, boxes []change.Box, scale int) view {
	made := view{Side: side, Width: 24 * columnWidth, Height: scale * rowsOf(boxes)}
	made.Label = "Layout of " + markup.Shorten(title, mostInCell) + " " + side + ": " + count(panelsOf(boxes), "panel", "panels")
	if states := stateCounts(boxes); states != "" {
		made.Label += ", " + states
	}
	for _, b := range boxes {
		made.Boxes = append(made.Boxes, draw(b, scale))
	}
	return made
}

// panelsOf counts without rows, which Grafana keeps among the panels.
func panelsOf(boxes []change.Box) int {
	n := 0
	for _, b := range boxes {
		if b.Type != "row" {
			n++
		}
	}
	return n
}
