package draw

import (
	"math"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/svg"
)

// bars draws a bar for each value.
func (ch *chart) bars(s *series) {
	path, width := &svg.Path{}, ch.barWidth(s)
	ground := ch.ground(s.axis)
	for row, v := range s.values {
		if math.IsNaN(v) {
			continue
		}
		foot := ground
		if s.base != nil {
			foot = ch.y(s.axis, s.base[row])
		}
		x, top := ch.x.At(s.times[row])*ch.plot.Width, ch.y(s.axis, v)
		if height := math.Abs(foot - top); height >= 0.05 {
			path.Box(x-width/2+s.look.barAlign*width/2, min(top, foot), width, height)
		}
	}
	if path.Empty() {
		return
	}
	stroke := ""
	if s.look.width > 0 {
		stroke = ch.paint(s.color)
	}
	ch.Leaf("path", "d", path, "fill", ch.strokeOf(s), "fill-opacity", s.look.fill, "stroke", stroke, "stroke-width", s.look.width)
}

// barWidth is a share of the distance of two bars.
func (ch *chart) barWidth(s *series) float64 {
	if ch.barStep == forever {
		return min(ch.plot.Width*0.6, s.look.barMax)
	}
	return within(ch.plot.Width*float64(ch.barStep)/float64(ch.x.To.Sub(ch.x.From))*s.look.barWidth, 1, s.look.barMax)
}

// barStep is the least distance of two bars, be they of one series or of two.
func barStep(all []*series) time.Duration {
	var times []time.Time
	step := forever
	for _, s := range all {
		if s.look.style == "bars" {
			times = append(times, s.times...)
			if s.step > 0 {
				step = min(step, s.step)
			}
		}
	}
	slices.SortFunc(times, time.Time.Compare)
	least, _ := steadyStep(times)
	return min(step, least)
}
