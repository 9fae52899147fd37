package build

import "github.com/grafana/grafana-foundation-sdk/go/dashboard"

const columns = 24

// grid places panels from left to right, in lines as high as their highest panel.
type grid struct {
	x, y, height uint32
}

func (g *grid) place(width, height uint32) *dashboard.GridPos {
	if g.x+width > columns {
		g.newLine()
	}
	position := &dashboard.GridPos{X: g.x, Y: g.y, W: width, H: height}
	g.x += width
	g.height = max(g.height, height)
	return position
}

func (g *grid) newLine() {
	g.y += g.height
	g.x, g.height = 0, 0
}
