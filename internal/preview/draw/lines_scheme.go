package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// strokeOf is the series' colour; with the gradient "scheme", one that changes with the
// value.
func (ch *chart) strokeOf(s *series) string {
	if s.look.gradient != "scheme" {
		return ch.paint(s.color)
	}
	id := ch.ID()
	ch.Open("linearGradient", "id", id, "gradientUnits", "userSpaceOnUse", "x1", "0", "x2", "0", "y1", ch.plot.Height, "y2", "0")
	for _, st := range schemeStops(s) {
		ch.Leaf("stop", "offset", within(st.at, 0, 1), "stop-color", ch.paint(st.color))
	}
	ch.Close("linearGradient")
	return "url(#" + id + ")"
}

// schemeStops are the colours up the axis: smooth for a continuous scheme, sharp at
// thresholds.
func schemeStops(s *series) []stop {
	var stops []stop
	if scheme, ok := theme.Continuous(s.Config.Color.Mode); ok {
		for i := range 9 {
			share := float64(i) / 8
			value := s.axis.Min + share*(s.axis.Max-s.axis.Min)
			stops = append(stops, stop{share, 1, scheme.At(s.Share(value))})
		}
		return stops
	}
	before := s.Config.BaseColor()
	for _, line := range s.Config.Thresholds.Lines(s.Range()) {
		if !math.IsInf(line.Value, 0) {
			at := s.axis.At(line.Value)
			stops = append(stops, stop{at, 1, before}, stop{at, 1, line.Color})
		}
		before = line.Color
	}
	return append(stops, stop{1, 1, before})
}
