package unit

import (
	"math"
	"strconv"
	"strings"
)

// mostDecimals is far more than a float64 has.
const mostDecimals = 20

// toFixed writes a number with so many decimals; with nil, so that about three digits show.
func toFixed(value float64, decimals *int) string {
	if math.IsInf(value, 0) || math.IsNaN(value) {
		return scriptNumber(value)
	}
	places := decimalsFor(value)
	if decimals != nil {
		places = *decimals
	}
	return fixedPlaces(value, min(max(places, 0), mostDecimals))
}

// fixedPlaces rounds half up, as browsers do.
func fixedPlaces(value float64, places int) string {
	factor := math.Pow10(places)
	rounded := math.Floor(value*factor+0.5) / factor
	if math.IsInf(rounded, 0) || math.IsNaN(rounded) {
		rounded = value
	}
	text := scriptNumber(rounded)
	if strings.ContainsRune(text, 'e') {
		return text
	}
	whole, fraction, _ := strings.Cut(text, ".")
	if missing := places - len(fraction); missing > 0 {
		fraction += strings.Repeat("0", missing)
	}
	return joinFraction(whole, fraction)
}

func joinFraction(whole, fraction string) string {
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

// decimalsFor gives positive numbers three significant digits and negative ones two, as
// Grafana does.
func decimalsFor(value float64) int {
	if value == math.Trunc(value) {
		return 0
	}
	places := 1 - int(math.Floor(math.Log10(math.Abs(value))))
	if value*math.Pow10(places) > 2.25 {
		places++
	}
	return max(places, 0)
}

// scriptNumber writes a number as JavaScript does: shortest, with an exponent only from
// 1e21 on and below 1e-6.
func scriptNumber(value float64) string {
	switch {
	case math.IsNaN(value):
		return "NaN"
	case math.IsInf(value, 1):
		return "∞"
	case math.IsInf(value, -1):
		return "-∞"
	case value == 0:
		return "0"
	}
	if size := math.Abs(value); size >= 1e-6 && size < 1e21 {
		return strconv.FormatFloat(value, 'f', -1, 64)
	}
	return scriptExponent(strconv.FormatFloat(value, 'e', -1, 64))
}

// scriptExponent turns Go's 1e-07 into 1e-7.
func scriptExponent(text string) string {
	mantissa, exponent, _ := strings.Cut(text, "e")
	return mantissa + "e" + exponent[:1] + strings.TrimLeft(exponent[1:], "0")
}
