package shown

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Of a table the first rows are read, of logs fewer, and of a text its beginning.
const (
	rowsRead, linesRead = 8, 3
	lengthRead          = 60
)

// rowsOf are the first rows of a table, or of logs.
func rowsOf(f frame.Frame, logs bool) []string {
	rows, most := f.Rows(), rowsRead
	if logs {
		most = linesRead
	}
	f.Columns = slices.DeleteFunc(slices.Clone(f.Columns), unread)
	var names []string
	for _, c := range f.Columns {
		names = append(names, c.Name)
	}
	lines := []string{fmt.Sprintf("%s of %s", sentence.Count(rows, "row"), strings.Join(names, ", "))}
	for row := range min(rows, most) {
		lines = append(lines, "| "+strings.Join(cells(f, row), " | "))
	}
	return lines
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
