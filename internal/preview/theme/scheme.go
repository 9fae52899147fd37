package theme

import (
	"math"
	"strings"
)

// Scheme goes smoothly through colours, from 0 to 1.
type Scheme struct {
	dark, light []rgba
}

// At is the colour at a share of the way.
func (s Scheme) At(share float64) Color {
	return Color{dark: spline(s.dark, share), light: spline(s.light, share)}
}

// continuous are the colour modes that go from the least to the greatest value.
var continuous = map[string]string{
	"continuous-GrYlRd": "green yellow red", "continuous-RdYlGr": "red yellow green", "continuous-BlYlRd": "dark-blue super-light-yellow dark-red",
	"continuous-YlRd": "super-light-yellow dark-red", "continuous-BlPu": "blue purple", "continuous-YlBl": "super-light-yellow dark-blue",
	"continuous-blues": "panel-bg dark-blue", "continuous-reds": "panel-bg dark-red", "continuous-greens": "panel-bg dark-green", "continuous-purples": "panel-bg dark-purple",
	"continuous-viridis": viridis, "continuous-magma": magma, "continuous-plasma": plasma, "continuous-inferno": inferno, "continuous-cividis": cividis,
}

// Continuous is the scheme of a colour mode such as "continuous-GrYlRd".
func Continuous(mode string) (Scheme, bool) {
	list, ok := continuous[mode]
	return schemeOf(list), ok
}

func schemeOf(list string) Scheme {
	var s Scheme
	for _, name := range strings.Fields(list) {
		c := Named(name)
		if _, ok := named[name]; !ok {
			c = Named("#" + name)
		}
		s.dark, s.light = append(s.dark, c.dark), append(s.light, c.light)
	}
	return s
}

// spline is a uniform B-spline through the first and the last colour.
func spline(colors []rgba, share float64) rgba {
	if len(colors) < 2 || math.IsNaN(share) {
		return rgba{128, 128, 128, 1}
	}
	share = min(max(share, 0), 1)
	last := float64(len(colors) - 1)
	i := int(min(math.Floor(share*last), last-1))
	t := share*last - float64(i)
	part := func(get func(rgba) float64) float64 {
		b, c := get(colors[i]), get(colors[i+1])
		a, d := 2*b-c, 2*c-b
		if i > 0 {
			a = get(colors[i-1])
		}
		if i+2 < len(colors) {
			d = get(colors[i+2])
		}
		return ((1-t)*(1-t)*(1-t)*a + (4-6*t*t+3*t*t*t)*b + (1+3*t+3*t*t-3*t*t*t)*c + t*t*t*d) / 6
	}
	return rgba{part(func(c rgba) float64 { return c.r }), part(func(c rgba) float64 { return c.g }), part(func(c rgba) float64 { return c.b }), 1}
}
