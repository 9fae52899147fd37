package draw

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// look is how a series is drawn: the custom options of a time series' field.
type look struct {
	style, interpolation, gradient, points, dash string
	stack, group                                 string
	width, fill, pointSize, barWidth, barMax     float64
	barAlign                                     float64
	upsideDown                                   bool
	// span is how long a gap may be and still be bridged; 0 bridges none.
	span time.Duration
}

func lookOf(custom resource.Object) look {
	return look{
		style: resource.Text(custom, "drawStyle"), interpolation: resource.Text(custom, "lineInterpolation"), gradient: resource.Text(custom, "gradientMode"),
		points: resource.Text(custom, "showPoints"), dash: dashOf(custom), stack: stackOf(custom), group: resource.Text(custom, "stacking", "group"),
		width: within(field.Or(custom, 1, "lineWidth"), 0, 20), fill: within(field.Or(custom, 0, "fillOpacity")/100, 0, 1),
		pointSize: within(field.Or(custom, 5, "pointSize"), 1, 40), barWidth: within(field.Or(custom, 0.6, "barWidthFactor"), 0.1, 1),
		barMax: within(field.Or(custom, 200, "barMaxWidth"), 1, 1000), barAlign: within(field.Or(custom, 0, "barAlignment"), -1, 1),
		upsideDown: resource.Text(custom, "transform") == "negative-Y", span: spanOf(custom),
	}
}

// within bounds a number that may come from anywhere; what is no number is the least.
func within(v, least, most float64) float64 {
	if math.IsNaN(v) {
		return least
	}
	return min(max(v, least), most)
}

func stackOf(custom resource.Object) string {
	if mode := resource.Text(custom, "stacking", "mode"); mode == "normal" || mode == "percent" {
		return mode
	}
	return ""
}

func spanOf(custom resource.Object) time.Duration {
	if resource.Flag(custom, "spanNulls") {
		return forever
	}
	return time.Duration(within(field.Or(custom, 0, "spanNulls"), 0, 1e12)) * time.Millisecond
}

// dashOf is a pattern of lengths, as SVG takes it.
func dashOf(custom resource.Object) string {
	switch resource.Text(custom, "lineStyle", "fill") {
	case "dash":
		return "10 10"
	case "dot":
		return "0 8"
	}
	return ""
}
