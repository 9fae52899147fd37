package draw

import (
	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// mostGroups is how many groups of bars can be told apart.
const mostGroups = 500

// categories are the numbers of the first frame that has some, and the names of its rows.
func (c *canvas) categories() (numbers []field.Field, names []string) {
	for _, f := range c.frames {
		numbers, names = nil, nil
		label, ok := categoryField(f, resource.Text(c.panel.JSON, "options", "xField"))
		for _, number := range f.Fields {
			if number.Column.Kind == frame.Number && number.Name != label.Name && !number.Config.HiddenFrom("viz") {
				numbers = append(numbers, number)
			}
		}
		for row := range min(f.Rows(), mostGroups) {
			if ok && len(numbers) > 0 {
				names = append(names, label.Display(label.At(row)).String())
			}
		}
		if len(names) > 0 {
			break
		}
	}
	return numbers, names
}

// categoryField is the one that the panel names, or the first text, or the time.
func categoryField(f field.Frame, name string) (field.Field, bool) {
	for _, candidate := range f.Fields {
		if name != "" && candidate.Name == name {
			return candidate, true
		}
	}
	if text, ok := f.First(frame.Text); ok {
		return text, true
	}
	return f.First(frame.Time)
}
