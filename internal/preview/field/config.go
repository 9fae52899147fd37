package field

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Config are a field's options.
type Config struct {
	Unit, NoValue, DisplayName string
	Decimals                   *int
	Min, Max                   *float64
	Color                      ColorMode
	Thresholds                 Thresholds
	Mappings                   []resource.Object
	Links                      []Link
	// Custom are the options of the panel's type.
	Custom resource.Object
	// Now is the time of relative times.
	Now time.Time

	low, high float64
}

// ColorMode is how a field gets its colour.
type ColorMode struct{ Mode, Fixed, SeriesBy string }

// Link leads from a value to somewhere else.
type Link struct {
	Title, URL string
}

func configOf(object resource.Object, mode string, now time.Time) Config {
	c := Config{
		Unit: resource.Text(object, "unit"), NoValue: resource.Text(object, "noValue"), DisplayName: resource.Text(object, "displayName"),
		Decimals: decimals(object), Min: Number(object, "min"), Max: Number(object, "max"),
		Color:      ColorMode{resource.Text(object, "color", "mode"), resource.Text(object, "color", "fixedColor"), resource.Text(object, "color", "seriesBy")},
		Thresholds: thresholdsOf(object), Mappings: resource.Objects(object, "mappings"), Now: now,
	}
	if c.Color.Mode == "" {
		c.Color.Mode = mode
	}
	c.Custom, _ = object["custom"].(resource.Object)
	for _, link := range resource.Objects(object, "links") {
		c.Links = append(c.Links, Link{resource.Text(link, "title"), resource.Text(link, "url")})
	}
	return c
}

// Number is an optional number.
func Number(value any, path ...string) *float64 {
	if n, ok := resource.Get(value, path...).(float64); ok {
		return &n
	}
	return nil
}

// Or is an optional number, or another one.
func Or(value any, otherwise float64, path ...string) float64 {
	if n := Number(value, path...); n != nil {
		return *n
	}
	return otherwise
}

func decimals(object resource.Object) *int {
	n := Number(object, "decimals")
	if n == nil || math.Abs(*n) > 100 {
		return nil
	}
	places := int(*n)
	return &places
}

// HiddenFrom reports whether an override keeps the field out of the drawing ("viz") or the
// "legend".
func (c Config) HiddenFrom(where string) bool { return resource.Flag(c.Custom, "hideFrom", where) }

// BaseColor is the colour of what is below all thresholds.
func (c Config) BaseColor() theme.Color { return c.Thresholds.At(math.Inf(-1), math.Inf(-1)) }

// defaultMode is how a panel type colours where the dashboard does not say.
func defaultMode(panelType string) string {
	switch panelType {
	case "timeseries", "barchart", "piechart", "trend", "xychart", "histogram", "candlestick":
		return "palette-classic"
	case "state-timeline", "status-history":
		return "continuous-GrYlRd"
	}
	return "thresholds"
}

// Else is an optional number that was read before, or another one.
func Else(n *float64, otherwise float64) float64 {
	if n == nil {
		return otherwise
	}
	return *n
}
