package board

import (
	"errors"
	"time"
)

// View is what a person has chosen.
type View struct {
	// From and To are the time range; the location of To is the time zone of the browser.
	From, To time.Time
	// Values are the chosen values of variables, or their texts; "$__all" is All. Other
	// variables have what is saved in the dashboard, or their first value.
	Values map[string][]string
	// Width of the screen in pixels: it decides how many points panels ask for. Default: 1500.
	Width int
}

// OneEach are values for a view, one of each variable.
func OneEach(values map[string]string) map[string][]string {
	chosen := map[string][]string{}
	for name, value := range values {
		chosen[name] = []string{value}
	}
	return chosen
}

const (
	defaultWidth = 1500
	// margin is what is beside the panels on the screen, gap what is between two columns.
	margin, gap, columns = 32, 8, 24
)

// ready checks a view, and gives it its defaults. Grafana counts milliseconds.
func (v View) ready() (View, error) {
	if v.From.IsZero() || v.To.IsZero() {
		return v, errors.New("a view needs From and To")
	}
	if !v.From.Before(v.To) {
		return v, errors.New("a view must be From a time To a later one")
	}
	if v.Width <= 0 {
		v.Width = defaultWidth
	}
	v.From, v.To = v.From.Truncate(time.Millisecond), v.To.Truncate(time.Millisecond)
	return v, nil
}

// pixels is how wide a panel of some columns is.
func (v View) pixels(w int) int {
	column := float64(max(v.Width-margin, columns*gap+columns)-gap*(columns-1)) / columns
	return int(column*float64(w) + float64((w-1)*gap) + 0.5)
}
