package logql

import (
	"math"
	"strconv"
	"strings"
)

// parseBytes accepts 20B, 1.5KiB, 42MB: K is 1000 and Ki 1024.
func parseBytes(s string) (float64, bool) {
	digits := 0
	for digits < len(s) && (isDigit(s[digits]) || s[digits] == '.') {
		digits++
	}
	v, err := strconv.ParseFloat(s[:digits], 64)
	unit, ok := bytesUnit(strings.ToLower(s[digits:]))
	if err != nil || !ok {
		return 0, false
	}
	return v * unit, true
}

// bytesUnit takes the unit in lower case; the final b may be missing.
func bytesUnit(s string) (float64, bool) {
	if s == "b" {
		return 1, true
	}
	prefix, base := strings.TrimSuffix(s, "b"), 1000.0
	if p, ok := strings.CutSuffix(prefix, "i"); ok {
		prefix, base = p, 1024
	}
	exp := strings.Index("kmgtpe", prefix) + 1
	if len(prefix) != 1 || exp == 0 {
		return 0, false
	}
	return math.Pow(base, float64(exp)), true
}
