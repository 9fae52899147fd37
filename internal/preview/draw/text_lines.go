package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/prose"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// proseLine writes runs one after the other, as one text.
func (c *canvas) proseLine(runs []prose.Run, x, y, size float64, b prose.Block) {
	weight := ""
	if b.Kind == prose.Heading {
		weight = "500"
	}
	c.Open("text", "x", x, "y", y, "font-size", size, "font-weight", weight, "xml:space", "preserve")
	for i := 0; i < len(runs); {
		end, text := i, ""
		for ; end < len(runs) && runs[end].Style == runs[i].Style; end++ {
			text += runs[end].Text
		}
		c.run(text, runs[i].Style, size)
		i = end
	}
	c.Close("text")
}

func (c *canvas) run(text string, style prose.Style, size float64) {
	if (style == prose.Style{}) {
		c.Words(text)
		return
	}
	weight, slant, family, fill := "", "", "", ""
	var fontSize any = ""
	if style.Bold {
		weight = "600"
	}
	if style.Italic {
		slant = "italic"
	}
	if style.Code {
		family, fontSize = svg.Mono, size*0.9
	}
	href := c.textLink(style.Link)
	if style.Link != "" {
		fill = c.paint(theme.Link)
	}
	c.Open("tspan", "font-weight", weight, "font-style", slant, "font-family", family, "font-size", fontSize, "fill", fill)
	c.inLink(href, text)
	c.Close("tspan")
}

func (c *canvas) inLink(href, text string) {
	if href == "" {
		c.Words(text)
		return
	}
	c.Open("a", "href", href)
	c.Words(text)
	c.Close("a")
}

// textLink is the address of a link in a text, if a browser can open it.
func (c *canvas) textLink(url string) string {
	if url == "" || c.panel.Link == nil {
		return ""
	}
	if address := c.panel.Link(c.panel.fill(url)); harmless(address) {
		return address
	}
	return ""
}
