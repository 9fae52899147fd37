package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// noData says so, in the words that the dashboard has for it.
func (c *canvas) noData() {
	text := resource.Text(c.panel.JSON, "fieldConfig", "defaults", "noValue")
	if text == "" {
		text = "No data"
	}
	c.message(text, theme.Quiet)
}

// message is text in the middle.
func (c *canvas) message(text string, color theme.Color) {
	const lineHeight = 20
	most := max(1, int(c.height/lineHeight)-1)
	lines, all := svg.Wrap(text, c.width-4*padding, most, func(s string) float64 { return svg.Width(s, bodySize) })
	if !all && len(lines) > 0 {
		lines[len(lines)-1] += "…"
	}
	y := (c.height-lineHeight*float64(len(lines)))/2 + 15
	for i, line := range lines {
		c.write(line, label{x: c.width / 2, y: y + lineHeight*float64(i), size: bodySize, anchor: "middle", color: color})
	}
}

// failure is what a panel with a broken query shows.
func (c *canvas) failure(text string) {
	c.warning(c.width/2, max(14, c.height/2-34))
	c.message(text, theme.Named("red"))
}

// warning is a red triangle with an exclamation mark.
func (c *canvas) warning(x, y float64) {
	var path svg.Path
	path.Move(x, y-9)
	path.Line(x+10, y+8)
	path.Line(x-10, y+8)
	path.Close()
	c.Leaf("path", "d", &path, "fill", "none", "stroke", c.paint(theme.Named("red")), "stroke-width", "1.5", "stroke-linejoin", "round")
	c.write("!", label{x: x, y: y + 6, size: textSize, anchor: "middle", color: theme.Named("red"), weight: 700})
}

// placeholder stands for a panel type that is not drawn.
func (c *canvas) placeholder(kind string) {
	c.Leaf("rect", "x", padding, "y", padding, "width", max(c.width-2*padding, 0), "height", max(c.height-2*padding, 0), "rx", "4",
		"fill", "none", "stroke", c.paint(theme.Border), "stroke-dasharray", "6 4")
	c.message("A panel of type "+quoted(kind)+" is not drawn in previews", theme.Quiet)
}

func quoted(text string) string { return "“" + text + "”" }

// note is a small line at the bottom.
func (c *canvas) note(text string) {
	c.write(text, label{x: c.width - padding, y: c.height - 3, size: 10, room: c.width - 2*padding, anchor: "end", color: theme.Named("orange")})
}

// empty reports whether no frame has rows.
func empty(frames []field.Frame) bool {
	for _, f := range frames {
		if f.Rows() > 0 {
			return false
		}
	}
	return true
}
