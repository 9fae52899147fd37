package field

import (
	"math"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// mapped is what a value mapping makes of a value.
type mapped struct {
	text  *string
	color *theme.Color
}

// mapping finds the first that is for the value.
func (c Config) mapping(v Value) (mapped, bool) {
	for _, m := range c.Mappings {
		if result, ok := ofMapping(m, v); ok {
			return result, true
		}
	}
	return mapped{}, false
}

func ofMapping(m resource.Object, v Value) (mapped, bool) {
	options := m["options"]
	result := resultOf(resource.Get(options, "result"))
	switch resource.Text(m, "type") {
	case "value":
		found, ok := resource.Get(options, v.key()).(resource.Object)
		return resultOf(found), ok
	case "range":
		from, to := Or(options, math.Inf(-1), "from"), Or(options, math.Inf(1), "to")
		return result, v.Kind == frame.Number && v.Number >= from && v.Number <= to
	case "regex":
		return byRegex(resource.Text(options, "pattern"), result, v)
	case "special":
		return result, special(resource.Text(options, "match"), v)
	}
	return mapped{}, false
}

func byRegex(pattern string, result mapped, v Value) (mapped, bool) {
	found := Pattern(pattern)
	if !found.MatchString(v.key()) {
		return mapped{}, false
	}
	if result.text != nil {
		text := found.ReplaceAllString(v.key(), Replacement(*result.text))
		result.text = &text
	}
	return result, true
}

func special(match string, v Value) bool {
	none := v.Kind == frame.Number && math.IsNaN(v.Number)
	switch match {
	case "null", "nan", "null+nan":
		return none
	case "true", "false":
		return v.key() == match
	case "empty":
		return v.Kind == frame.Text && v.Text == ""
	}
	return false
}

func resultOf(value any) mapped {
	var m mapped
	if text, ok := resource.Get(value, "text").(string); ok && text != "" {
		m.text = &text
	}
	if name := resource.Text(value, "color"); name != "" {
		color := theme.Named(name)
		m.color = &color
	}
	return m
}

// key is the value as mappings write it.
func (v Value) key() string {
	if v.Kind == frame.Number {
		return strconv.FormatFloat(v.Number, 'f', -1, 64)
	}
	return v.Text
}
