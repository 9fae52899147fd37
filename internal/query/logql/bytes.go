package logql

import (
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/logql/size"
)

// parseBytes accepts 20B, 1.5KiB, 42MB: K is 1000 and Ki 1024.
func parseBytes(s string) (float64, bool) {
	digits := 0
	for digits < len(s) && (isDigit(s[digits]) || s[digits] == '.') {
		digits++
	}
	v, err := strconv.ParseFloat(s[:digits], 64)
	unit, ok := size.Unit(strings.ToLower(s[digits:]))
	if err != nil || !ok || digits == len(s) {
		return 0, false
	}
	return v * unit, true
}
