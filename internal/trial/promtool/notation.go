package promtool

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/prometheus/prometheus/model/value"
)

// slot is a sample at a step, or a gap.
type slot struct {
	value float64
	gap   bool
}

func (s slot) stale() bool { return !s.gap && value.IsStaleNaN(s.value) }

// notation writes samples as promtool reads them: gaps as _x3, even steps as 0+60x20.
func notation(slots []slot) string {
	var parts []string
	for i := 0; i < len(slots); {
		part, n := next(slots[i:])
		parts = append(parts, part)
		i += n
	}
	return strings.Join(parts, " ")
}

// next writes the longest run of equal kind at the beginning, and says how long it is.
func next(slots []slot) (string, int) {
	switch first := slots[0]; {
	case first.gap:
		n := 1
		for n < len(slots) && slots[n].gap {
			n++
		}
		return "_x" + strconv.Itoa(n), n
	case first.stale():
		return "stale", 1
	}
	n := even(slots)
	if n < 3 {
		return number(slots[0].value), 1
	}
	return fmt.Sprintf("%s%sx%d", number(slots[0].value), signed(slots[1].value-slots[0].value), n-1), n
}

// even is how many samples lie on a line. promtool adds up the step; what that loses is less
// than anything a rule could see.
func even(slots []slot) int {
	if len(slots) < 2 || !slots[0].number() || !slots[1].number() {
		return 1
	}
	step := slots[1].value - slots[0].value
	n := 2
	for at := slots[1].value; n < len(slots) && slots[n].number(); n++ {
		if at += step; math.Abs(at-slots[n].value) > 1e-12*math.Abs(at) {
			break
		}
	}
	return n
}

func (s slot) number() bool { return !s.gap && !math.IsNaN(s.value) && !math.IsInf(s.value, 0) }

func number(v float64) string {
	switch {
	case math.IsInf(v, 1):
		return "inf"
	case math.IsInf(v, -1):
		return "-inf"
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

func signed(v float64) string {
	if v < 0 {
		return number(v)
	}
	return "+" + number(v)
}
