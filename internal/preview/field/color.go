package field

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// shades is how many steps there are on each side of a colour.
const shades = 6

// SeriesColor is the colour of a series in a chart and its legend.
func (f Field) SeriesColor() theme.Color {
	switch mode := f.Config.Color; mode.Mode {
	case "fixed":
		return theme.Named(mode.Fixed)
	case "shades":
		return shade(theme.Named(mode.Fixed), f.Index)
	case "palette-classic":
		return theme.Palette(f.Index)
	case "palette-classic-by-name":
		return theme.Palette(hash(f.Name))
	}
	by := f.Config.Color.SeriesBy
	if by == "" {
		by = "last"
	}
	return f.ValueColor(Reduce(by, f.Column).Number)
}

// ValueColor is the colour of a value.
func (f Field) ValueColor(value float64) theme.Color {
	if scheme, ok := theme.Continuous(f.Config.Color.Mode); ok {
		return scheme.At(f.Share(value))
	}
	switch f.Config.Color.Mode {
	case "fixed", "shades", "palette-classic", "palette-classic-by-name":
		return f.SeriesColor()
	}
	if math.IsNaN(value) {
		return f.Config.BaseColor()
	}
	return f.Config.Thresholds.At(value, f.Share(value))
}

// Range is from the least to the greatest value that is configured, or else in the data;
// percent have a range of their own.
func (f Field) Range() (low, high float64) {
	switch f.Config.Unit {
	case "percent":
		low, high = 0, 100
	case "percentunit":
		low, high = 0, 1
	default:
		low, high = finiteOr(f.Config.low, 0), finiteOr(f.Config.high, 100)
	}
	return Else(f.Config.Min, low), Else(f.Config.Max, high)
}

func finiteOr(v, otherwise float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return otherwise
	}
	return v
}

// Share is where a value stands in the range, from 0 to 1.
func (f Field) Share(value float64) float64 {
	low, high := f.Range()
	share := (value - low) / (high - low)
	if math.IsNaN(share) {
		return 0
	}
	return min(max(share, 0), 1)
}

// shade goes lighter and darker in turn.
func shade(c theme.Color, index int) theme.Color {
	index %= 2*shades - 1
	step := float64((index+1)/2) / shades
	if index%2 == 1 {
		return c.Spun(step*10, -0.35*step)
	}
	return c.Spun(-step*10, 0.35*step)
}

// hash gives a name the same colour everywhere.
func hash(name string) int {
	h := uint32(5381)
	for i := len(name) - 1; i >= 0; i-- {
		h = h*33 ^ uint32(name[i])
	}
	return int(h % (1 << 30))
}
