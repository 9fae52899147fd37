package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// slimmer drawings have no room for long titles beside bars.
const slimmer = 400

// heights of a bar are at least and at most these.
func (c *canvas) heights() (least, most float64) {
	if resource.Text(c.panel.JSON, "options", "sizing") == "manual" {
		least = within(c.option(16, "minVizHeight"), 16, 300)
		return least, within(c.option(300, "maxVizHeight"), least, 300)
	}
	return 16, 300
}

// barSizes are those at which the longest texts fit.
func (c *canvas) barSizes(bars []bar) {
	title, value := "", ""
	for _, b := range bars {
		title, value = longer(title, b.shown.Title), longer(value, b.shown.Display.String())
	}
	for i := range bars {
		b := &bars[i]
		left := c.titleOnLeft(b.Height) && !(c.width < slimmer && svg.Width(title, 12) > b.Width*0.4)
		b.titleSize = within(b.Height*0.4, 12, 20)
		if left {
			b.titleWidth = min(svg.Width(title, b.titleSize)+barGap, b.Width*0.45)
		} else {
			b.titleSize = within(b.Height*0.23, 12, 30)
		}
		b.valueSize = within(fitSize(value, max(b.Width*0.2, 50), b.barHeight(), 46)*0.95, 12, 46)
		b.valueRoom = svg.Width(value, b.valueSize) + barGap
	}
}

func (c *canvas) titleOnLeft(height float64) bool {
	switch resource.Text(c.panel.JSON, "options", "namePlacement") {
	case "left":
		return true
	case "top":
		return false
	}
	return height <= 40
}

// barHeight is what the title leaves.
func (b bar) barHeight() float64 {
	if b.titleWidth == 0 {
		return max(b.Height-b.titleSize*1.5, 8)
	}
	return b.Height
}
