package draw

import (
	"fmt"
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// axis has the values of the series that share a unit and limits.
type axis struct {
	scale.Axis
	field     field.Field
	side      string // left, right or hidden
	label     string
	low, high float64
	ticks     []tick
	size      float64
}

// tick is a value on an axis.
type tick struct {
	value float64
	text  string
}

// axes gives each series an axis: the first stands on the left, others on the right.
func axes(all []*series) []*axis {
	var made []*axis
	known := map[string]*axis{}
	for _, s := range all {
		key := axisKey(s)
		a, ok := known[key]
		if !ok {
			a = newAxis(s.Field, len(made) == 0)
			known[key], made = a, append(made, a)
		}
		a.include(s.values)
		s.axis = a
	}
	for _, a := range made {
		a.Axis = scale.Fit(a.low, a.high, limits(a.field))
		a.Binary = unit.IsBinary(a.field.Config.Unit)
	}
	return made
}

func axisKey(s *series) string {
	custom := s.Config.Custom
	return fmt.Sprint(s.Config.Unit, custom["axisPlacement"], custom["axisLabel"], custom["axisSoftMin"], custom["axisSoftMax"], custom["scaleDistribution"],
		custom["axisCenteredZero"], s.look.stack == "percent", field.Else(s.Config.Min, math.NaN()), field.Else(s.Config.Max, math.NaN()))
}

func newAxis(f field.Field, first bool) *axis {
	a := &axis{field: f, side: resource.Text(f.Config.Custom, "axisPlacement"), label: resource.Text(f.Config.Custom, "axisLabel"), low: math.Inf(1), high: math.Inf(-1)}
	switch {
	case a.side == "left", a.side == "right", a.side == "hidden":
	case first:
		a.side = "left"
	default:
		a.side = "right"
	}
	if stackOf(f.Config.Custom) == "percent" {
		a.field.Config.Unit, a.field.Config.Decimals = "percentunit", nil
	}
	return a
}

func (a *axis) include(values []float64) {
	for _, v := range values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			a.low, a.high = min(a.low, v), max(a.high, v)
		}
	}
}

func limits(f field.Field) scale.Limits {
	custom := f.Config.Custom
	l := scale.Limits{Min: f.Config.Min, Max: f.Config.Max, SoftMin: field.Number(custom, "axisSoftMin"), SoftMax: field.Number(custom, "axisSoftMax"), Centered: resource.Flag(custom, "axisCenteredZero")}
	if stackOf(custom) == "percent" {
		none, all := 0.0, 1.0
		l.Max, l.SoftMin = &all, &none
	}
	if resource.Text(custom, "scaleDistribution", "type") == "log" {
		l.Log = max(field.Or(custom, 10, "scaleDistribution", "log"), 2)
	}
	return l
}

// fit finds the ticks for a height, and how wide their texts are.
func (a *axis) fit(height, most float64) {
	space := 30.0
	if height <= 150 {
		space = 15
	}
	values, step := a.Ticks(height, space)
	for _, v := range values {
		text := unit.Tick(a.field.Config.Unit, v, step, a.field.Options()).String()
		a.ticks = append(a.ticks, tick{v, text})
		a.size = max(a.size, svg.Width(text, textSize))
	}
	a.size = min(a.size, most) + 9
	if a.label != "" {
		a.size += 20
	}
}
