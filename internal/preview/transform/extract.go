package transform

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// extractFields makes columns of the keys of JSON or of key=value in a column of text.
func extractFields(f frame.Frame, options any) frame.Frame {
	at := slices.IndexFunc(f.Columns, func(c frame.Column) bool {
		return c.Kind == frame.Text && field.OwnName(f, c) == resource.Text(options, "source")
	})
	if at < 0 {
		return f
	}
	made := frame.Frame{RefID: f.RefID, Name: f.Name}
	for _, c := range f.Columns {
		if !resource.Flag(options, "replace") || resource.Flag(options, "keepTime") && c.Kind == frame.Time {
			made.Columns = append(made.Columns, c)
		}
	}
	made.Columns = append(made.Columns, extracted(f.Columns[at].Texts, resource.Text(options, "format"))...)
	return made
}

// extracted are the columns, in the order in which their keys appear.
func extracted(texts []string, format string) []frame.Column {
	var columns []frame.Column
	for row, text := range texts {
		values := parsed(text, format)
		for _, key := range resource.Keys(values) {
			i := slices.IndexFunc(columns, func(c frame.Column) bool { return c.Name == key })
			if i < 0 {
				i, columns = len(columns), append(columns, emptyColumn(key, values[key], len(texts)))
			}
			columns[i] = put(columns[i], row, values[key])
		}
	}
	return columns
}

func emptyColumn(name string, first any, rows int) frame.Column {
	c := frame.Column{Name: name, Kind: frame.Text}
	if _, ok := first.(float64); ok {
		c.Kind = frame.Number
	}
	missing := make([]int, rows)
	for i := range missing {
		missing[i] = none
	}
	return take(c, missing)
}

func put(c frame.Column, row int, value any) frame.Column {
	n, isNumber := value.(float64)
	switch {
	case c.Kind == frame.Text:
		c.Texts[row] = written(value)
	case isNumber:
		c.Numbers[row] = n
	}
	return c
}

func written(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	text, _ := json.Marshal(value)
	return string(text)
}

var pair = regexp.MustCompile(`([\w.@-]+)\s*[=:]\s*("[^"]*"|[^\s,;]+)`)

func parsed(text, format string) map[string]any {
	values := map[string]any{}
	if format != "kvp" && json.Unmarshal([]byte(text), &values) == nil {
		return values
	}
	values = map[string]any{}
	if format == "json" {
		return values
	}
	for _, part := range pair.FindAllStringSubmatch(text, -1) {
		value, err := strconv.Unquote(part[2])
		if err != nil {
			value = part[2]
		}
		values[part[1]] = value
	}
	return values
}
