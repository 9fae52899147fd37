package draw

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// tileOrientation is the panel's, unless its tiles would be too narrow to read.
func (c *canvas) tileOrientation(n int) string {
	orientation := resource.Text(c.panel.JSON, "options", "orientation")
	if orientation == "vertical" && c.width/float64(n) < leastTile {
		return "auto"
	}
	return orientation
}

// shown are the panel's values; without any, one that says so.
func (c *canvas) shown() []field.Shown {
	values := field.Show(c.frames, resource.Get(c.panel.JSON, "options", "reduceOptions"))
	if len(values) == 0 {
		values = []field.Shown{c.nothing()}
	}
	for i := range values {
		if values[i].Text == "" {
			values[i].Display.Value = unit.Value{Text: "No data"}
		}
	}
	return values[:min(len(values), mostTiles)]
}

// nothing is the value of a panel without data.
func (c *canvas) nothing() field.Shown {
	defaults := field.Defaults(c.panel.JSON)
	none := field.Value{Number: math.NaN()}
	return field.Shown{Field: defaults, Display: field.Display{Value: unit.Value{Text: defaults.Config.NoValue}, Number: math.NaN(), Color: defaults.Config.BaseColor()}, Value: none}
}
