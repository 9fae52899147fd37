package draw

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/preview/prose"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const (
	proseHeight = 1.57
	proseIndent = 22
	// paragraphGap is between blocks.
	paragraphGap = 8
)

// text draws the panel's Markdown or HTML.
func (c *canvas) text() { c.prose() }

// prose draws blocks below each other, as far as there is room, and returns where it ends.
func (c *canvas) prose() float64 {
	blocks, y := c.blocks(), float64(padding)
	for i, b := range blocks {
		if i > 0 {
			y += gapBefore(blocks[i-1], b)
		}
		if y > c.height {
			return y
		}
		y = c.block(b, y)
	}
	return y
}

func (c *canvas) blocks() []prose.Block {
	content := c.panel.fill(resource.Text(c.panel.JSON, "options", "content"))
	switch resource.Text(c.panel.JSON, "options", "mode") {
	case "html":
		return prose.HTML(content)
	case "code":
		return []prose.Block{{Kind: prose.Code, Runs: []prose.Run{{Text: content, Style: prose.Style{Code: true}}}}}
	}
	return prose.Markdown(content)
}

// gapBefore is none between the items of a list and the rows of a table.
func gapBefore(before, b prose.Block) float64 {
	if before.Marker != "" && b.Marker != "" || before.Kind == prose.Row && b.Kind == prose.Row {
		return 2
	}
	return paragraphGap
}

// block draws a block from y on, and returns where it ends.
func (c *canvas) block(b prose.Block, y float64) float64 {
	x := padding + float64(b.Indent)*proseIndent
	switch b.Kind {
	case prose.Rule:
		c.Leaf("rect", "x", padding, "y", y+paragraphGap/2, "width", c.width-2*padding, "height", "1", "fill", c.paint(theme.Border))
		return y + paragraphGap
	case prose.Code:
		return c.codeBlock(b, x, y)
	case prose.Row:
		return c.proseRow(b, x, y)
	}
	size := sizeOfHeading(b)
	if b.Marker != "" {
		c.write(b.Marker, label{x: x - 6, y: y + size*1.1, size: size, anchor: "end", color: theme.Quiet})
	}
	lines := wrapRuns(b, size, c.width-x-padding)
	for i, line := range lines {
		c.proseLine(line, x, y+size*(1.1+float64(i)*proseHeight), size, b)
	}
	end := y + float64(len(lines))*size*proseHeight
	if b.Quoted {
		c.Leaf("rect", "x", x-10, "y", y, "width", "3", "height", end-y, "fill", c.paint(theme.Border))
	}
	return end
}

func sizeOfHeading(b prose.Block) float64 {
	if b.Kind != prose.Heading {
		return bodySize
	}
	return []float64{28, 24, 21, 18, 16, 14}[min(max(b.Level, 1), 6)-1]
}

// codeBlock has a background and keeps its lines.
func (c *canvas) codeBlock(b prose.Block, x, y float64) float64 {
	width := func(s string) float64 { return svg.MonoWidth(s, textSize) }
	lines, _ := svg.Wrap(strings.ReplaceAll(b.Text(), "\t", "    "), c.width-x-3*padding, 1000, width)
	height := float64(len(lines))*logLine + padding
	c.Leaf("rect", "x", x, "y", y, "width", max(c.width-x-padding, 1), "height", height, "rx", "3", "fill", c.paint(theme.Raised))
	c.Open("g", "font-family", svg.Mono)
	for i, line := range lines {
		c.Text(x+padding, y+float64(i+1)*logLine-1, line, "xml:space", "preserve")
	}
	c.Close("g")
	return y + height
}

// proseRow divides the width among the cells.
func (c *canvas) proseRow(b prose.Block, x, y float64) float64 {
	cells := cellsOf(b)
	width := (c.width - x - padding) / float64(len(cells))
	for i, cell := range cells {
		c.proseLine(firstLine(wrapRuns(cell, bodySize, width-padding)), x+float64(i)*width, y+bodySize*1.2, bodySize, cell)
	}
	c.Leaf("rect", "x", x, "y", y+22, "width", max(c.width-x-padding, 1), "height", "1", "fill", c.paint(theme.Border))
	return y + 24
}
