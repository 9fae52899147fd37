package report

import (
	"slices"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// htmlLayout is a dashboard's wireframes.
type htmlLayout struct {
	Anchor, Title, UID, Counts string
	Views                      []view
	// Picture is nil if there is none.
	Picture  *htmlPicture
	Scenario string
}

// view is a drawing, or words when there is nothing to draw.
type view struct {
	Side, Label, Empty string
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
		picture, drawn := options.Pictures[l.UID]
		made = append(made, htmlLayout{Anchor: anchor(i), Title: markup.Shorten(l.Title, mostInText), UID: markup.Shorten(l.UID, mostInText),
			Counts: countStates(l), Views: views(l), Picture: htmlPictureOf(picture, drawn), Scenario: options.Scenario})
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
