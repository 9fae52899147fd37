// Package theme has Grafana's colours: what "semi-dark-red" is in the dark and in the
// light, which colour the third series gets, and which text can be read on a colour.
package theme

import "strings"

// Theme is in which surroundings something is drawn.
type Theme int

const (
	// Auto leaves it to the page: colours are CSS custom properties, as Variables sets.
	Auto Theme = iota
	Dark
	Light
)

// Color is how something looks in the dark and in the light.
type Color struct {
	name        string
	dark, light rgba
}

// Paint is the colour as CSS.
func (t Theme) Paint(c Color) string {
	switch {
	case t == Dark:
		return c.dark.css()
	case t == Light:
		return c.light.css()
	case c.name != "":
		return "var(--" + c.name + ")"
	case c.dark == c.light:
		return c.dark.css()
	}
	return "light-dark(" + c.light.css() + "," + c.dark.css() + ")"
}

// Variables are the declarations of the custom properties that Auto refers to.
func Variables(t Theme) string {
	var out strings.Builder
	for _, name := range names() {
		out.WriteString("--" + name + ":" + t.Paint(named[name]) + ";")
	}
	return out.String()
}

// Each makes a color of another, in both surroundings.
func (c Color) each(change func(rgba) rgba) Color {
	return Color{dark: change(c.dark), light: change(c.light)}
}

// Alpha lets shine through what is behind; 0 is invisible.
func (c Color) Alpha(share float64) Color {
	return c.each(func(v rgba) rgba { v.a *= share; return v })
}

// Invisible reports whether nothing would be seen of it.
func (c Color) Invisible() bool { return c.dark.a == 0 && c.light.a == 0 }
