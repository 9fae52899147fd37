package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// groups draws the bars of all rows; the plot is as long as the axis of the names.
func (b *bars) groups(plot Box) {
	length := plot.Width
	if b.lying {
		length = plot.Height
	}
	group := length / float64(len(b.names))
	width := group * within(b.option(0.97, "groupWidth"), 0.1, 1) * 0.7
	b.sub(plot, func() {
		for row := range b.names {
			b.row(row, (float64(row)+0.5)*group-width/2, width, plot)
		}
	})
}

func (b *bars) row(row int, start, width float64, plot Box) {
	ends, total := b.ends(row), b.total(row)
	each := width / float64(len(b.fields))
	for i, f := range b.fields {
		v := f.At(row).Number
		if math.IsNaN(v) {
			continue
		}
		from, to, at, thick := 0.0, ends[i], start+float64(i)*each, each*within(b.option(0.97, "barWidth"), 0.1, 1)
		if b.stacked() {
			from, at, thick = ends[i]-v, start, width
		}
		b.bar(b.between(from/total, to/total, at, thick, plot), f, row)
	}
}

func (b *bars) stacked() bool { return b.stacking == "normal" || b.stacking == "percent" }

// total is what a row's values are divided by.
func (b *bars) total(row int) float64 {
	total := 0.0
	for _, f := range b.fields {
		if v := f.At(row).Number; b.stacking == "percent" && !math.IsNaN(v) {
			total += math.Abs(v)
		}
	}
	if total == 0 {
		return 1
	}
	return total
}

// between is the box of a bar from a value to another.
func (b *bars) between(from, to, at, thick float64, plot Box) Box {
	low, high := b.axis.At(math.Min(from, to)), b.axis.At(math.Max(from, to))
	if b.lying {
		return Box{low * plot.Width, at, (high - low) * plot.Width, thick}
	}
	return Box{at, (1 - high) * plot.Height, thick, (high - low) * plot.Height}
}

func (b *bars) bar(box Box, f field.Field, row int) {
	shown := f.Display(f.At(row))
	color := f.SeriesColor()
	if f.Config.Color.Mode == "thresholds" || shown.Mapped {
		color = shown.Color
	}
	opacity := within(field.Or(f.Config.Custom, 80, "fillOpacity")/100, 0, 1)
	b.Open("rect", "x", box.X, "y", box.Y, "width", box.Width, "height", box.Height, "fill", b.paint(color), "fill-opacity", opacity, "stroke", b.paint(color))
	b.Title(b.names[row] + ", " + f.Name + ": " + shown.String())
	b.Close("rect")
	b.value(box, shown.String())
}

// value is written at the end of a bar that is wide enough.
func (b *bars) value(box Box, text string) {
	if resource.Text(b.panel.JSON, "options", "showValue") == "never" || b.stacked() {
		return
	}
	if b.lying && box.Height >= textSize {
		b.write(text, label{x: box.X + box.Width + 4, y: box.Y + box.Height/2 + 4, size: textSize})
	}
	if !b.lying && box.Width >= svg.Width(text, textSize) {
		b.write(text, label{x: box.X + box.Width/2, y: max(box.Y-4, 11), size: textSize, anchor: "middle"})
	}
}
