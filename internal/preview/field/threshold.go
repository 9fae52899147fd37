package field

import (
	"math"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Thresholds change colour from step to step.
type Thresholds struct {
	// Percentage is when steps are in percent of the range from least to greatest.
	Percentage bool
	Steps      []Step
}

// Step is the colour from a value on; the first begins at minus infinity.
type Step struct {
	Value float64
	Color theme.Color
}

// thresholdsOf reads them; without any, Grafana's are green, and red from 80 on.
func thresholdsOf(object resource.Object) Thresholds {
	t := Thresholds{Percentage: resource.Text(object, "thresholds", "mode") == "percentage"}
	for i, step := range resource.Objects(object, "thresholds", "steps") {
		value := Or(step, math.Inf(-1), "value")
		if i == 0 {
			value = math.Inf(-1)
		}
		t.Steps = append(t.Steps, Step{value, theme.Named(resource.Text(step, "color"))})
	}
	if len(t.Steps) == 0 {
		t.Steps = []Step{{math.Inf(-1), theme.Named("green")}, {80, theme.Named("red")}}
	}
	return t
}

// At is the colour of a value, which stands at a share of the range.
func (t Thresholds) At(value, share float64) theme.Color {
	if t.Percentage {
		value = share * 100
	}
	chosen := t.Steps[0]
	for _, step := range t.Steps {
		if value >= step.Value {
			chosen = step
		}
	}
	return chosen.Color
}

// Lines are the steps' values between low and high, in the field's unit; the first is
// minus infinity.
func (t Thresholds) Lines(low, high float64) []Step {
	lines := make([]Step, len(t.Steps))
	for i, step := range t.Steps {
		if t.Percentage {
			step.Value = low + step.Value/100*(high-low)
		}
		lines[i] = step
	}
	return lines
}
