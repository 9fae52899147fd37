// Package size reads sizes in bytes as they stand in log lines: 512, 1.5 KB, 20MiB, 1,024kb.
package size

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// Parse reads a size; K is 1000 and Ki 1024, in any case. Its errors are those that Loki
// shows in __error_details__.
func Parse(s string) (uint64, error) {
	digits := numberLen(s)
	v, err := strconv.ParseFloat(strings.ReplaceAll(s[:digits], ",", ""), 64)
	if err != nil {
		return 0, err
	}
	name := strings.ToLower(strings.TrimSpace(s[digits:]))
	unit, ok := Unit(name)
	if !ok {
		return 0, fmt.Errorf("unhandled size name: %v", name)
	}
	if v *= unit; v >= math.MaxUint64 {
		return 0, fmt.Errorf("too large: %v", s)
	}
	return uint64(v), nil
}

func numberLen(s string) int {
	for i, r := range s {
		if !unicode.IsDigit(r) && r != '.' && r != ',' {
			return i
		}
	}
	return len(s)
}

// Unit is what a unit counts, its name in lower case; the final b may be missing, and no name
// is bytes.
func Unit(name string) (float64, bool) {
	prefix := strings.TrimSuffix(name, "b")
	if prefix == "" {
		return 1, true
	}
	base := 1000.0
	if p, ok := strings.CutSuffix(prefix, "i"); ok {
		prefix, base = p, 1024
	}
	exp := strings.Index("kmgtpe", prefix) + 1
	if len(prefix) != 1 || exp == 0 {
		return 0, false
	}
	return math.Pow(base, float64(exp)), true
}
