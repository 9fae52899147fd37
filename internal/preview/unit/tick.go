package unit

import (
	"math"
	"strconv"
	"strings"
)

// Tick writes a value at an axis whose ticks are step apart: with as many decimals as the
// step has, and without zeros at the end, so that 0.5 s and 1 s become 500 ms and 1 s.
func Tick(id string, value, step float64, o Options) Value {
	places := placesOf(step)
	if o.Decimals != nil || places == 0 || !trims(id) {
		return Format(id, value, o)
	}
	o.Decimals = &places
	made := Format(id, value, o)
	if number, err := strconv.ParseFloat(made.Text, 64); err == nil {
		made.Text = scriptNumber(number)
	}
	return made
}

// placesOf is how many decimals a step has, at most six.
func placesOf(step float64) int {
	if math.IsNaN(step) || math.IsInf(step, 0) {
		return 0
	}
	_, fraction, _ := strings.Cut(strconv.FormatFloat(math.Round(step*1e6)/1e6, 'f', -1, 64), ".")
	return len(fraction)
}

func trims(id string) bool {
	return id != "locale" && !strings.HasPrefix(id, "currency") && !strings.HasPrefix(id, "bool") && !IsTime(id)
}

// IsBinary reports whether a unit is scaled by 1024.
func IsBinary(id string) bool {
	switch id {
	case "bytes", "kbytes", "mbytes", "gbytes", "tbytes", "pbytes", "bits", "binBps", "binbps", "KiBs", "MiBs", "GiBs", "TiBs", "PiBs", "Kibits", "Mibits", "Gibits", "Tibits", "Pibits":
		return true
	}
	return false
}
