package shown

import (
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// read puts what a panel shows into lines: of a series its name, mean and last value, of
// tables and logs how many rows there are, and the first of them.
func read(p board.Panel) []string {
	var lines []string
	var series [][2]string
	for _, f := range p.Frames() {
		if _, ok := f.Column(frame.Text); ok {
			lines = append(lines, rowsOf(f, p.Type == "logs")...)
			continue
		}
		for _, c := range f.Columns {
			if c.Kind == frame.Number {
				series = append(series, [2]string{nameOf(f, c), valuesOf(c)})
			}
		}
	}
	lines = append(lines, inColumns(series)...)
	if len(lines) == 0 {
		return []string{"nothing"}
	}
	return lines
}

func nameOf(f frame.Frame, c frame.Column) string {
	if f.Name == "" || len(f.Columns) > 2 {
		return line(c.Name)
	}
	return line(f.Name)
}

// valuesOf is a mean and the last value; of a single value, the value.
func valuesOf(c frame.Column) string {
	last, sum, n := math.NaN(), 0.0, 0
	for _, v := range c.Numbers {
		if !math.IsNaN(v) {
			last, sum, n = v, sum+v, n+1
		}
	}
	if n < 2 {
		return short(last)
	}
	return fmt.Sprintf("mean %-10s last %s", short(sum/float64(n)), short(last))
}

// short is a number of four digits, or all of a larger one: people do not read exponents.
func short(v float64) string {
	if math.Abs(v) >= 1e4 && math.Abs(v) < 1e15 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return fmt.Sprintf("%.4g", v)
}

func inColumns(pairs [][2]string) []string {
	width := 0
	for _, p := range pairs {
		width = max(width, utf8.RuneCountInString(p[0]))
	}
	var lines []string
	for _, p := range pairs {
		lines = append(lines, fmt.Sprintf("%-*s  %s", width, p[0], p[1]))
	}
	return lines
}
