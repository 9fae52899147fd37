package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// spark is the faint line behind a value.
func (c *canvas) spark(t tile, front theme.Color) {
	box := Box{t.X, t.Y + t.Height - t.chartHeight, t.Width, t.chartHeight}
	line, area := sparkPaths(t.shown, box)
	if line.Empty() {
		return
	}
	opacity, stroke := 0.2, front
	if t.mode == "background" || t.mode == "background_solid" {
		opacity, stroke = 0.4, theme.Named("white").Alpha(0.6)
	}
	fill := theme.Named("white")
	if stroke == front {
		fill = front
	}
	c.Leaf("path", "d", area, "fill", c.paint(fill), "fill-opacity", opacity)
	c.Leaf("path", "d", line, "fill", "none", "stroke", c.paint(stroke), "stroke-linejoin", "round")
}

func sparkPaths(s field.Shown, box Box) (line, area *svg.Path) {
	low, high := s.Field.Range()
	if high <= low {
		high = low + 1
	}
	times := s.Times.Column.Times
	axis, x := scale.Axis{Min: low, Max: high}, scale.Time{From: times[0], To: times[len(times)-1]}
	at := func(row int) point {
		return point{box.X + x.At(times[row])*box.Width, box.Y + 4 + (1-axis.At(s.Field.Column.Numbers[row]))*(box.Height-5)}
	}
	runs := runsOf(min(len(times), len(s.Field.Column.Numbers)), func(row int) bool { return !math.IsNaN(s.Field.Column.Numbers[row]) }, at)
	return curve(runs, "linear"), areaBelow(runs, "linear", box.Y+box.Height)
}
