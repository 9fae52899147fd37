package shown

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// definition is what the bundle says of a panel.
func definition(d build.Dashboard, key string) obsgen.Panel {
	for _, row := range d.Definition.Rows {
		for _, p := range row.Panels {
			if p.Key == key {
				return p
			}
		}
	}
	return obsgen.Panel{}
}
