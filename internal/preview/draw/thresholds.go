package draw

import (
	"math"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const (
	// areaShare is how much of a threshold's colour its area has, lineShare its line.
	areaShare, lineShare = 0.15, 0.7
)

// thresholds draws those of each axis, as its first field wants them.
func (ch *chart) thresholds() {
	for _, a := range ch.axes {
		mode := resource.Text(a.field.Config.Custom, "thresholdsStyle", "mode")
		steps := a.field.Config.Thresholds.Lines(a.Min, a.Max)
		if strings.HasSuffix(mode, "area") {
			ch.thresholdAreas(a, steps)
		}
		switch {
		case strings.HasPrefix(mode, "line"):
			ch.thresholdLines(a, steps, "")
		case strings.HasPrefix(mode, "dashed"):
			ch.thresholdLines(a, steps, "10 10")
		}
	}
}

func (ch *chart) thresholdAreas(a *axis, steps []field.Step) {
	for i, step := range steps {
		top, bottom := 0.0, ch.plot.Height
		if i+1 < len(steps) {
			top = within(ch.y(a, steps[i+1].Value), 0, ch.plot.Height)
		}
		if !math.IsInf(step.Value, 0) {
			bottom = within(ch.y(a, step.Value), 0, ch.plot.Height)
		}
		if bottom > top && !step.Color.Invisible() {
			ch.Leaf("rect", "x", "0", "y", top, "width", ch.plot.Width, "height", bottom-top, "fill", ch.paint(step.Color), "fill-opacity", areaShare)
		}
	}
}

func (ch *chart) thresholdLines(a *axis, steps []field.Step, dash string) {
	for _, step := range steps {
		at := ch.y(a, step.Value)
		if math.IsInf(step.Value, 0) || !(at >= 0 && at <= ch.plot.Height) || step.Color.Invisible() {
			continue
		}
		line := &svg.Path{}
		line.Move(0, at)
		line.Line(ch.plot.Width, at)
		ch.Leaf("path", "d", line, "stroke", ch.paint(step.Color), "stroke-width", "2", "stroke-opacity", lineShare, "stroke-dasharray", dash)
	}
}
