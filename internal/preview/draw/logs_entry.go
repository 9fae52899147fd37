package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// entry draws a log line: its level's colour, its time, its level and its message.
func (c *canvas) entry(e entry, lines []string, y float64) {
	color, name := levelColor(e.level())
	c.Leaf("rect", "x", padding, "y", y, "width", "3", "height", float64(len(lines))*logLine-2, "rx", "1", "fill", c.paint(color))
	x := float64(padding + 10)
	if c.showsTime() {
		at := c.entryTime(e.at)
		c.write(at, label{x: x, y: y + 13, size: textSize, color: theme.Quiet})
		x += svg.MonoWidth(at+"  ", textSize)
	}
	c.write(name, label{x: x, y: y + 13, size: textSize, color: color})
	for i, line := range lines {
		if line != "" {
			c.write(line, label{x: c.indent(e), y: y + 13 + float64(i)*logLine, size: textSize})
		}
	}
}
