package theme

import (
	"fmt"
	"math"
)

// rgba has 0 to 255, and 0 to 1 for how much it covers.
type rgba struct{ r, g, b, a float64 }

func (c rgba) css() string {
	at := func(v float64) int { return int(math.Round(min(max(v, 0), 255))) }
	if alpha := at(c.a * 255); alpha < 255 {
		return fmt.Sprintf("#%02x%02x%02x%02x", at(c.r), at(c.g), at(c.b), alpha)
	}
	return fmt.Sprintf("#%02x%02x%02x", at(c.r), at(c.g), at(c.b))
}

// brightness is how bright it seems to people, 0 to 255.
func (c rgba) brightness() float64 { return (299*c.r + 587*c.g + 114*c.b) / 1000 }

// hsl is hue in degrees, saturation and lightness from 0 to 1.
func (c rgba) hsl() (h, s, l float64) {
	r, g, b := c.r/255, c.g/255, c.b/255
	high, low := max(r, g, b), min(r, g, b)
	l = (high + low) / 2
	spread := high - low
	if spread == 0 {
		return 0, 0, l
	}
	s = spread / (1 - math.Abs(2*l-1))
	switch high {
	case r:
		h = math.Mod((g-b)/spread+6, 6)
	case g:
		h = (b-r)/spread + 2
	default:
		h = (r-g)/spread + 4
	}
	return h * 60, s, l
}

func fromHSL(h, s, l, a float64) rgba {
	h = math.Mod(math.Mod(h, 360)+360, 360)
	l = min(max(l, 0), 1)
	channel := func(n float64) float64 {
		k := math.Mod(n+h/30, 12)
		return 255 * (l - s*min(l, 1-l)*max(-1, min(k-3, 9-k, 1)))
	}
	return rgba{channel(0), channel(8), channel(4), a}
}

// shade makes it darker by a share of the whole scale, and turns its hue.
func (c rgba) shade(darker, degrees float64) rgba {
	h, s, l := c.hsl()
	return fromHSL(h+degrees, s, l-darker, c.a)
}
