package field

import (
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Shown is one of the values of a stat, a gauge or a pie.
type Shown struct {
	Title string
	Display
	Value Value
	Field Field
	// Times are those of the field's values, for a line behind the value.
	Times Field
	Frame Frame
	Row   int
}

// mostRows is how many rows Grafana shows unless told otherwise.
const mostRows = 25

// Show reduces the fields that a panel's reduceOptions choose to values.
func Show(frames []Frame, options any) []Shown {
	chosen := chooser(resource.Text(options, "fields"))
	var all []Shown
	for _, f := range frames {
		for _, field := range f.Fields {
			if !chosen(field) {
				continue
			}
			if resource.Flag(options, "values") {
				all = append(all, ofRows(f, field, int(Or(options, mostRows, "limit"))-len(all))...)
			} else {
				all = append(all, reduced(f, field, resource.Texts(options, "calcs"))...)
			}
		}
	}
	return all
}

// chooser takes numbers, unless a pattern of names is given.
func chooser(pattern string) func(Field) bool {
	if pattern == "" {
		return func(f Field) bool { return f.Column.Kind == frame.Number && !f.Config.HiddenFrom("viz") }
	}
	if !strings.HasPrefix(pattern, "/") {
		pattern = "^" + regexp.QuoteMeta(pattern) + "$"
	}
	names := Pattern(pattern)
	return func(f Field) bool { return names.MatchString(f.Name) && !f.Config.HiddenFrom("viz") }
}

func reduced(f Frame, field Field, calcs []string) []Shown {
	if len(calcs) == 0 {
		calcs = []string{"lastNotNull"}
	}
	times, _ := f.First(frame.Time)
	var all []Shown
	for _, calc := range calcs {
		v := Reduce(calc, field.Column)
		title := field.Name
		if len(calcs) > 1 {
			title = CalcName(calc) + " " + title
		}
		all = append(all, Shown{Title: title, Display: field.Display(v), Value: v, Field: field, Times: times, Frame: f, Row: field.Column.Len() - 1})
	}
	return all
}

func ofRows(f Frame, field Field, most int) []Shown {
	var all []Shown
	for row := 0; row < f.Rows() && row < most; row++ {
		v := field.At(row)
		all = append(all, Shown{Title: rowTitle(f, field, row), Display: field.Display(v), Value: v, Field: field, Frame: f, Row: row})
	}
	return all
}

// rowTitle is made of the row's texts, and the field's name where that does not say enough.
func rowTitle(f Frame, field Field, row int) string {
	var parts []string
	others := 0
	for _, other := range f.Fields {
		if text := other.At(row); other.Column.Kind == frame.Text && text.Text != "" && other.Name != field.Name {
			parts = append(parts, other.Display(text).String())
		}
		if other.Column.Kind == frame.Number {
			others++
		}
	}
	if others > 1 || len(parts) == 0 {
		parts = append(parts, field.Name)
	}
	return strings.Join(parts, " ")
}
