package draw

import (
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// below reports whether messages stand below their times, because there is little room.
func (c *canvas) below() bool { return c.width < narrow+100 }

func (c *canvas) entryTime(at time.Time) string {
	layout := "YYYY-MM-DD HH:mm:ss.SSS"
	if c.below() {
		layout = "MM-DD HH:mm:ss"
	}
	return unit.Moment(at.In(c.panel.Range.From.Location()), layout)
}

// indent is where messages begin.
func (c *canvas) indent(e entry) float64 {
	if c.below() {
		return padding + 10
	}
	letters := levelWidth
	if c.showsTime() {
		letters += len(c.entryTime(e.at)) + 2
	}
	return padding + 10 + svg.MonoWidth(strings.Repeat(" ", letters), textSize)
}

func (c *canvas) showsTime() bool {
	return resource.Get(c.panel.JSON, "options", "showTime") != false
}

func (c *canvas) messageLines(e entry) []string {
	text := plain(e.message)
	if resource.Flag(c.panel.JSON, "options", "showLabels") {
		text = field.Labels(e.labels()) + "  " + text
	}
	room := c.width - c.indent(e) - padding
	width := func(s string) float64 { return svg.MonoWidth(s, textSize) }
	most := max(1, int(c.height/logLine))
	if resource.Get(c.panel.JSON, "options", "wrapLogMessage") == false {
		most, text = 1, strings.ReplaceAll(text, "\n", " ")
	}
	lines, all := svg.Wrap(text, room, most, width)
	if !all {
		lines[len(lines)-1] += "…"
	}
	if c.below() {
		lines = append([]string{""}, lines...)
	}
	return lines
}
