package simulate

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen"
)

// daily is how much of the mean load there is at a time of day: a tenth at two in the
// morning, half as much again at two in the afternoon.
func daily(at time.Time) float64 {
	hours := at.Sub(monday()).Hours()
	return 0.8 + 0.7*math.Sin((hours-8)/24*2*math.Pi)
}

// at is a level at a time. The noise is given, for it must be the same in every run.
func at(level obsgen.Level, when time.Time, noise float64, plain bool) float64 {
	if plain {
		return level.Mean
	}
	value := level.Mean * (1 + level.Daily*(daily(when)-1)) * (1 + level.Noise*noise)
	if level.Mean > 0 {
		return math.Max(0, value)
	}
	return value
}
