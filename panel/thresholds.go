package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

// Colours of the house. Neutral is for values that are neither good nor bad.
const (
	Green   = "green"
	Yellow  = "yellow"
	Orange  = "orange"
	Red     = "red"
	Blue    = "blue"
	Purple  = "purple"
	Neutral = "text"
)

// Step is a threshold: from Value on, the colour is Color.
type Step struct {
	Value float64
	Color string
}

// From makes a Step.
func From(value float64, color string) Step { return Step{value, color} }

// Thresholds starts with the base colour and changes it at each step, in the panel's unit.
func Thresholds(base string, steps ...Step) cog.Builder[dashboard.ThresholdsConfig] {
	all := []dashboard.Threshold{{Color: base}}
	for _, step := range steps {
		all = append(all, dashboard.Threshold{Value: &step.Value, Color: step.Color})
	}
	return dashboard.NewThresholdsConfigBuilder().Mode(dashboard.ThresholdsModeAbsolute).Steps(all)
}

// DashedLines draws the thresholds of a time series as dashed lines.
func DashedLines() cog.Builder[common.GraphThresholdsStyleConfig] {
	return common.NewGraphThresholdsStyleConfigBuilder().Mode(common.GraphThresholdsStyleModeDashed)
}

// ByThreshold colours a value by its threshold.
func ByThreshold() cog.Builder[dashboard.FieldColor] {
	return dashboard.NewFieldColorBuilder().Mode(dashboard.FieldColorModeIdThresholds)
}

// Fixed colours everything alike.
func Fixed(color string) cog.Builder[dashboard.FieldColor] {
	return dashboard.NewFieldColorBuilder().Mode(dashboard.FieldColorModeIdFixed).FixedColor(color)
}
