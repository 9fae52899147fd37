package report

import (
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// The drawing's units are pixels on a wide screen.
const (
	columnWidth = 24
	gridWidth   = 24
	// A dashboard is drawn at its usual proportions, up to this height; a higher one is
	// drawn flatter.
	usualRow   = 12
	flatRow    = 5
	mostHeight = 2_400
	mostGrid   = 5_000
	margin     = 2
	// The fonts' sizes lie between those of a wide screen and a telephone.
	titleSize, typeSize, barSize = 14, 12, 10
)

// drawn is a panel in the drawing.
type drawn struct {
	X, Y, W, H        int
	InnerW, InnerH    int
	State, Sign, Name string
	Title, Type       string
	TitleY, SignX     int
	Bar               bool
}

func rowsOf(boxes []change.Box) int {
	rows := 1
	for _, b := range boxes {
		b = inGrid(b)
		rows = max(rows, b.Y+b.H)
	}
	return rows
}

func rowHeight(l change.Layout) int {
	return min(usualRow, max(flatRow, mostHeight/max(rowsOf(l.Before), rowsOf(l.After))))
}

// inGrid bounds numbers that come from anywhere.
func inGrid(b change.Box) change.Box {
	b.X, b.Y = clamp(b.X, gridWidth-1), clamp(b.Y, mostGrid)
	b.W, b.H = max(1, clamp(b.W, gridWidth-b.X)), max(1, clamp(b.H, mostGrid))
	return b
}

func clamp(n, most int) int { return max(0, min(n, most)) }

func draw(b change.Box, scale int) drawn {
	b.Title, b.Type = markup.Shorten(b.Title, mostInText), markup.Shorten(b.Type, mostInText)
	grid := inGrid(b)
	d := drawn{X: grid.X*columnWidth + margin, Y: grid.Y*scale + margin, W: grid.W*columnWidth - 2*margin, H: grid.H*scale - 2*margin,
		State: string(stateOf(b)), Sign: sign(stateOf(b)), Name: boxName(b)}
	if b.Type == "row" {
		// The title needs all of the height.
		d.Y, d.H, d.Bar = grid.Y*scale, max(scale, 11), true
	}
	d.InnerW, d.InnerH, d.SignX = d.W-1, d.H-1, d.W-10
	label(&d, b)
	return d
}

// boxName is what a pointer shows.
func boxName(b change.Box) string {
	name := b.Title + " (" + b.Type + ")"
	if stateOf(b) != change.Same {
		name += ": " + string(stateOf(b))
	}
	return name
}

// label writes as much as there is room for.
func label(d *drawn, b change.Box) {
	d.TitleY, d.Title = min(19, d.H/2+5), fit(b.Title, d.W-24, titleSize)
	if d.H >= 40 {
		d.Type = fit(b.Type, d.W-14, typeSize)
	}
	if d.Bar || d.H < 16 {
		d.Bar, d.TitleY, d.Title = true, d.H/2+4, fit(b.Title, d.W-24, barSize)
	}
}
