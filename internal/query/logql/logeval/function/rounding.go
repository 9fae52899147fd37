package function

import (
	"math"
	"text/template"
)

func rounding() template.FuncMap {
	return template.FuncMap{
		"ceil":  func(v any) float64 { return math.Ceil(toFloat(v)) },
		"floor": func(v any) float64 { return math.Floor(toFloat(v)) },
		"round": round,
	}
}

// round keeps some decimals; the third argument is the fraction from which it goes up.
func round(v any, places int, up ...float64) float64 {
	from := 0.5
	if len(up) > 0 {
		from = up[0]
	}
	scale := math.Pow(10, float64(places))
	scaled := scale * toFloat(v)
	if _, fraction := math.Modf(scaled); fraction >= from {
		return math.Ceil(scaled) / scale
	}
	return math.Floor(scaled) / scale
}
