package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/svg"
)

// nobodySees is how many pixels a curve may be long to look as a line does.
const nobodySees = 3

// smooth draws curves that never go beyond the values.
func smooth(path *svg.Path, run []point) {
	slopes := make([]float64, len(run))
	for i := 1; i+1 < len(run); i++ {
		slopes[i] = gentler(slope(run[i-1], run[i]), slope(run[i], run[i+1]))
	}
	for i, p := range run[1:] {
		if p.x-run[i].x <= nobodySees {
			path.Line(p.x, p.y)
			continue
		}
		third := (p.x - run[i].x) / 3
		path.Curve(run[i].x+third, run[i].y+third*slopes[i], p.x-third, p.y-third*slopes[i+1], p.x, p.y)
	}
}

func slope(a, b point) float64 {
	if a.x == b.x {
		return 0
	}
	return (b.y - a.y) / (b.x - a.x)
}

// gentler is level at a turn, and otherwise the harmonic mean.
func gentler(before, after float64) float64 {
	if before*after <= 0 || math.IsNaN(before*after) {
		return 0
	}
	return 2 * before * after / (before + after)
}
