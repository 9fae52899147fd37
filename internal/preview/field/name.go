package field

import (
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// name is what a legend calls a column.
func (r rules) name(f frame.Frame, column frame.Column, config Config) string {
	own := OwnName(f, column)
	if config.DisplayName == "" {
		return own
	}
	return Interpolate(config.DisplayName, func(variable string) (string, bool) { return ofField(variable, f, column, own) })
}

// OwnName is the column's, but a series is called by its legend, or else by its labels.
func OwnName(f frame.Frame, column frame.Column) string {
	if column.Kind != frame.Number || !IsSeries(f) {
		return column.Name
	}
	if f.Name != "" {
		return f.Name
	}
	if len(column.Labels) > 0 {
		return Labels(column.Labels)
	}
	return column.Name
}

// IsSeries reports whether a frame is one time series: its times and its values.
func IsSeries(f frame.Frame) bool {
	numbers := 0
	for _, c := range f.Columns {
		switch c.Kind {
		case frame.Text:
			return false
		case frame.Number:
			numbers++
		}
	}
	return numbers == 1
}

// Labels are written as Prometheus does.
func Labels(labels map[string]string) string {
	var parts []string
	for _, name := range resource.Keys(labels) {
		if name != "__name__" {
			parts = append(parts, name+`="`+labels[name]+`"`)
		}
	}
	return labels["__name__"] + "{" + strings.Join(parts, ", ") + "}"
}

var variable = regexp.MustCompile(`\$\{([\w.:-]+)(?:\[["']?([\w.-]+)["']?\])?\}`)

// Interpolate replaces ${name} by what lookup knows; the rest stays.
func Interpolate(text string, lookup func(name string) (string, bool)) string {
	return variable.ReplaceAllStringFunc(text, func(found string) string {
		part := variable.FindStringSubmatch(found)
		name := part[1]
		if part[2] != "" {
			name += "." + part[2]
		}
		if value, ok := lookup(name); ok {
			return value
		}
		return found
	})
}

func ofField(variable string, f frame.Frame, column frame.Column, own string) (string, bool) {
	switch variable {
	case "__field.name":
		return column.Name, true
	case "__field.displayName":
		return own, true
	case "__series.name", "__frame.name":
		return f.Name, true
	case "__field.labels":
		return Labels(column.Labels), true
	}
	label, ok := strings.CutPrefix(variable, "__field.labels.")
	return column.Labels[label], ok
}
