package board

import (
	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/preview/draw"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"

	"strconv"
)

const (
	margin = 16
	// headHeight is that of the dashboard's title and what is below it, rowHeight that of a
	// row's header.
	headHeight, rowHeight = 72.0, 38.0
)

// SVG draws the whole dashboard. Rows that are collapsed show their headers, and their panels
// only if one is marked.
func (d Dashboard) SVG(t theme.Theme) []byte {
	rows := d.Rows()
	for i, row := range rows {
		rows[i].Collapsed = row.Collapsed && !row.marked()
	}
	height := headHeight + margin
	for _, row := range rows {
		height += row.height()
	}
	w := svg.New("")
	w.Open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 1500 "+strconv.Itoa(int(height)), "width", 1500, "height", height, "font-family", svg.Sans)
	colours(w, t)
	w.Title(d.Title())
	w.Leaf("rect", "width", "100%", "height", "100%", "fill", t.Paint(theme.Canvas))
	d.head(w, t)
	y := headHeight
	for i, row := range rows {
		row.draw(w, t, y, "r"+strconv.Itoa(i)+"p")
		y += row.height()
	}
	w.Close("svg")
	return w.Bytes()
}

// colours are those of both themes, if it is left to the page which one is shown.
func colours(w *svg.Writer, t theme.Theme) {
	if t != theme.Auto {
		return
	}
	w.Open("style")
	w.Words(":root{color-scheme:light dark;" + theme.Variables(theme.Light) + "}@media (prefers-color-scheme:dark){:root{" + theme.Variables(theme.Dark) + "}}")
	w.Close("style")
}

func (r Row) height() float64 {
	height := 0.0
	if r.Header {
		height = rowHeight
	}
	if lines := r.Lines(); lines > 0 && !r.Collapsed {
		height += float64(lines) * (lineHeight + gap)
	}
	return height
}

func (r Row) draw(w *svg.Writer, t theme.Theme, y float64, prefix string) {
	if r.Header {
		sign := "⌄ "
		if r.Collapsed {
			sign = "› "
		}
		w.Text(margin+8, y+24, sign+r.Title, "font-size", 16, "font-weight", "500", "fill", t.Paint(theme.Text))
		y += rowHeight
	}
	if r.Collapsed {
		return
	}
	for i, drawn := range r.panels(t, prefix) {
		x, top := r.Panels[i].Corner()
		w.Open("svg", "x", margin+x, "y", y+top, "overflow", "visible")
		w.Splice(drawn)
		r.Panels[i].outline(w, t)
		w.Close("svg")
	}
}

// panels are drawn on every core.
func (r Row) panels(t theme.Theme, prefix string) [][]byte {
	drawn := make([][]byte, len(r.Panels))
	parallel.For(len(drawn), func(i int) {
		drawn[i] = draw.SVG(r.Panels[i].Panel, r.Panels[i].Size(), t, prefix+strconv.Itoa(i)+"-")
	})
	return drawn
}

// head is the title, the scenario, the variables and the time range.
func (d Dashboard) head(w *svg.Writer, t theme.Theme) {
	w.Open("text", "x", margin, "y", 32, "font-size", 20, "font-weight", "500", "fill", t.Paint(theme.Text))
	w.Words(svg.Fit(d.Title(), 20, 900))
	w.Close("text")
	w.Text(1500-margin, 32, d.TimeRange(), "font-size", 14, "text-anchor", "end", "fill", t.Paint(theme.Quiet))
	x := float64(margin)
	for _, v := range d.Choices() {
		text := svg.Fit(v.Label+": "+v.Value, 13, 400)
		if x+svg.Width(text, 13) > 1100 {
			break
		}
		w.Text(x, 56, text, "font-size", 13, "fill", t.Paint(theme.Quiet))
		x += svg.Width(text, 13) + 24
	}
	if d.Scenario != "" {
		w.Text(1500-margin, 56, svg.Fit("simulated: "+d.Scenario, 13, 380), "font-size", 13, "text-anchor", "end", "fill", t.Paint(theme.Quiet))
	}
}
