package shown

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// Of a table the first rows are read, of logs fewer, and of a text its beginning.
const (
	rowsRead, linesRead = 8, 3
	lengthRead          = 60
)

// read puts what a panel shows into lines: of a series its name, mean and last value, of
// tables and logs how many rows there are, and the first of them.
func read(p board.Panel) []string {
	var lines []string
	var series [][2]string
	for _, f := range p.Frames() {
		if _, ok := f.Column(frame.Text); ok {
			lines = append(lines, rowsOf(f)...)
			continue
		}
		for _, c := range f.Columns {
			if c.Kind == frame.Number {
				series = append(series, [2]string{nameOf(f, c), valuesOf(c)})
			}
		}
	}
	lines = append(lines, aligned(series)...)
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

// short is a number of four digits.
func short(v float64) string {
	if math.Abs(v) >= 1e4 && math.Abs(v) < 1e15 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return fmt.Sprintf("%.4g", v)
}

func aligned(pairs [][2]string) []string {
	width := 0
	for _, p := range pairs {
		width = max(width, utf8.RuneCountInString(p[0]))
	}
	var lines []string
	for _, p := range pairs {
		lines = append(lines, p[0]+strings.Repeat(" ", width-utf8.RuneCountInString(p[0])+2)+p[1])
	}
	return lines
}

func rowsOf(f frame.Frame) []string {
	rows := f.Rows()
	f.Columns = slices.DeleteFunc(slices.Clone(f.Columns), unread)
	var names []string
	for _, c := range f.Columns {
		names = append(names, c.Name)
	}
	lines := []string{fmt.Sprintf("%s of %s", sentence.Count(rows, "row"), strings.Join(names, ", "))}
	for row := range min(rows, rowsOfKind(names)) {
		lines = append(lines, "| "+strings.Join(cells(f, row), " | "))
	}
	return lines
}

// rowsOfKind is how many rows are read: lines of logs are much alike.
func rowsOfKind(names []string) int {
	if slices.Equal(names, []string{"Line"}) {
		return linesRead
	}
	return rowsRead
}

// unread are identifiers and times: they are the simulation's, and say nothing.
func unread(c frame.Column) bool {
	return c.Kind == frame.Time || slices.Contains([]string{"labels", "id", "tsNs", "Trace ID", "traceID", "spanID", "parentSpanID"}, c.Name)
}

func cells(f frame.Frame, row int) []string {
	var all []string
	for _, c := range f.Columns {
		switch c.Kind {
		case frame.Number:
			all = append(all, short(c.Numbers[row]))
		case frame.Text:
			all = append(all, beginning(c.Texts[row]))
		}
	}
	return all
}

// line is a text on one line, without what commands a terminal.
func line(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '·'
	}, strings.Join(strings.Fields(text), " "))
}

// beginning is a text on one line, cut where it is long.
func beginning(text string) string {
	text = line(text)
	if utf8.RuneCountInString(text) <= lengthRead {
		return text
	}
	return string([]rune(text)[:lengthRead]) + "…"
}
