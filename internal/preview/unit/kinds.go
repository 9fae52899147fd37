package unit

import (
	"math"
	"strings"
)

// fixed writes the symbol behind the value and never scales.
func fixed(symbol string) formatter {
	return func(v float64, o Options) Value {
		made := Value{Text: toFixed(v, o.Decimals)}
		if symbol != "" {
			made.Suffix = " " + symbol
		}
		return made
	}
}

// scaled divides by the factor until the value is below it. Names are the suffixes; base
// is the index of the unit in which the value comes.
func scaled(factor float64, names []string, base int) formatter {
	return func(v float64, o Options) Value {
		if math.IsInf(v, 0) {
			return Value{Text: scriptNumber(v)}
		}
		v, at := scale(v, factor, base, len(names)-1)
		return Value{Text: toFixed(v, o.Decimals), Suffix: names[at]}
	}
}

func scale(v, factor float64, at, last int) (float64, int) {
	for ; math.Abs(v) >= factor && at < last; at++ {
		v /= factor
	}
	for ; math.Abs(v) < 1 && v != 0 && at > 0; at-- {
		v *= factor
	}
	return v, at
}

const siPrefixes, siBase = "f p n µ m  k M G T P E Z Y", 5

// si scales by thousands: "1.50 kHz". Offset is how many thousands the unit has already.
func si(symbol string, offset int) formatter {
	return scaled(1000, suffixes(strings.Split(siPrefixes, " "), symbol), siBase+offset)
}

// binary scales by 1024: "1.50 MiB".
func binary(symbol string, offset int) formatter {
	return scaled(1024, suffixes(strings.Split(" Ki Mi Gi Ti Pi Ei Zi Yi", " "), symbol), offset)
}

func suffixes(prefixes []string, symbol string) []string {
	names := make([]string, len(prefixes))
	for i, prefix := range prefixes {
		if prefix+symbol != "" {
			names[i] = " " + prefix + symbol
		}
	}
	return names
}

// count is "1.50K req/s".
func count(symbol string) formatter {
	names := []string{"", "K", "M", "B", "T"}
	for i := range names {
		names[i] += " " + symbol
	}
	return scaled(1000, names, 0)
}

// siOfOwn takes the unit's own prefix apart: "si:MB" is megabytes.
func siOfOwn(unit string) formatter {
	for i, prefix := range strings.Split(siPrefixes, " ") {
		if prefix != "" && strings.HasPrefix(unit, prefix) && unit != prefix {
			return si(unit[len(prefix):], i-siBase)
		}
	}
	return si(unit, 0)
}
