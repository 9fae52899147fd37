package theme

// Palette is the colour of the series at an index: Grafana's classic palette.
func Palette(index int) Color {
	if index < 0 {
		index = 0
	}
	return Named(classic[index%len(classic)])
}

var classic = []string{
	"green", "semi-dark-yellow", "blue", "semi-dark-orange", "red", "light-blue", "purple", "#705DA0", "dark-green", "yellow",
	"#447EBC", "#C15C17", "#890F02", "#0A437C", "#6D1F62", "#584477", "#B7DBAB", "#F4D598", "#70DBED", "#F9BA8F", "#F29191", "#82B5D8",
	"#E5A8E2", "#AEA2E0", "#629E51", "#E5AC0E", "#64B0C8", "#E0752D", "#BF1B00", "#0A50A1", "#962D82", "#614D93", "#9AC48A", "#F2C96D",
	"#65C5DB", "#F9934E", "#EA6460", "#5195CE", "#D683CE", "#806EB7", "#3F6833", "#967302", "#2F575E", "#99440A", "#58140C", "#052B51",
	"#511749", "#3F2B5B", "#E0F9D7", "#FCEACA", "#CFFAFF", "#F9E2D2", "#FCE2DE", "#BADFF4", "#F9D9F9", "#DEDAF7",
}

// OnTop is white or nearly black, whichever can be read on the colour.
func (c Color) OnTop() Color { return c.onTop(180) }

// OnTopOf is what can be read on so much of the colour in front of a panel.
func (c Color) OnTopOf(share float64) Color { return c.Over(share).onTop(150) }

// onTop is nearly black on what is brighter.
func (c Color) onTop(bright float64) Color {
	return c.each(func(v rgba) rgba {
		if v.brightness() > bright {
			return rgba{32, 34, 38, 1}
		}
		return rgba{247, 248, 250, 1}
	})
}

// Tile is the gradient that fills a stat of this colour, from the upper left.
func (c Color) Tile() (from, to Color) {
	return Color{dark: c.dark.shade(0.15, 8), light: c.light.shade(-0.105, 8)},
		Color{dark: c.dark.shade(0.05, -8), light: c.light.shade(-0.035, -8)}
}

// Darker takes away lightness: 0.1 is a tenth of the whole scale.
func (c Color) Darker(share float64) Color {
	return c.each(func(v rgba) rgba { return v.shade(share, 0) })
}

// Spun turns the hue and changes the lightness, as "shades of a color" does.
func (c Color) Spun(degrees, darker float64) Color {
	return c.each(func(v rgba) rgba { return v.shade(darker, degrees) })
}

// Over is what is seen of the colour, with that much of it, in front of a panel.
func (c Color) Over(share float64) Color {
	return Color{dark: c.dark.over(Background.dark, share), light: c.light.over(Background.light, share)}
}

func (c rgba) over(back rgba, share float64) rgba {
	share *= c.a
	mix := func(front, back float64) float64 { return front*share + back*(1-share) }
	return rgba{mix(c.r, back.r), mix(c.g, back.g), mix(c.b, back.b), 1}
}
