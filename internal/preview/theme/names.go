package theme

import (
	"maps"
	"slices"
	"strings"
)

// hues from light to dark. The light theme's shades are one step darker.
var hues = map[string]string{
	"red":    "FFA6B0 FF7383 F2495C E02F44 C4162A AD0317",
	"orange": "FFCB7D FFB357 FF9830 FF780A FA6400 E55400",
	"yellow": "FFF899 FFEE52 FADE2A F2CC0C E0B400 CC9D00",
	"green":  "C8F2C2 96D98D 73BF69 56A64B 37872D 19730E",
	"blue":   "C0D8FF 8AB8FF 5794F2 3274D9 1F60C4 1250B0",
	"purple": "DEB6F2 CA95E5 B877D9 A352CC 8F3BB8 7C2EA3",
}

// Roles of colours in the user interface.
var (
	Text       = role("text", "ccccdc", "24292e")
	Quiet      = role("quiet", "ccccdca6", "24292ebf")
	Link       = role("link", "6e9fff", "1f62e0")
	Canvas     = role("canvas", "111217", "fbfbfb")
	Background = role("panel-bg", "181b1f", "ffffff")
	Raised     = role("raised", "22252b", "f4f5f5")
	Border     = role("border", "ccccdc1f", "24292e1f")
	Grid       = role("grid", "f0faff17", "000a1717")
	Invisible  = role("transparent", "00000000", "ffffff00")
)

// named are all colours that have a name; nothing is added to them.
var named = allNamed()

func allNamed() map[string]Color {
	all := map[string]Color{}
	for hue, values := range hues {
		for i, prefix := range []string{"super-light-", "light-", "", "semi-dark-", "dark-"} {
			steps := strings.Split(values, " ")
			all[prefix+hue] = role(prefix+hue, steps[i], steps[i+1])
		}
	}
	for _, c := range []Color{Text, Quiet, Link, Canvas, Background, Raised, Border, Grid, Invisible} {
		all[c.name] = c
	}
	return all
}

func role(name, dark, light string) Color {
	d, _ := hexColor(dark)
	l, _ := hexColor(light)
	return Color{name: name, dark: d, light: l}
}

func names() []string { return slices.Sorted(maps.Keys(named)) }
