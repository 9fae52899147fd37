// Package function has the functions of the templates in line_format and label_format: those
// of Go, and the names that Loki's documentation lists.
package function

import (
	"maps"
	"text/template"
	"time"
)

// Line is what templates know of the line beside its labels.
type Line interface {
	Text() string
	Time() time.Time
}

// Map has every function; two of them read the line of the moment.
func Map(line Line) template.FuncMap {
	all := template.FuncMap{"__line__": line.Text, "__timestamp__": line.Time}
	for _, group := range []template.FuncMap{text(), oldText(), regular(), encoding(), align(), integers(), decimals(), rounding(), dates(), values()} {
		maps.Copy(all, group)
	}
	return all
}
