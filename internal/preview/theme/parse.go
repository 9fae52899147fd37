package theme

import (
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
)

// words are colours that people write by name and that are not Grafana's.
var words = map[string]string{
	"white": "ffffff", "black": "000000", "gray": "808080", "grey": "808080", "silver": "c0c0c0", "darkgray": "a9a9a9", "lightgray": "d3d3d3", "dimgray": "696969",
	"cyan": "00ffff", "aqua": "00ffff", "teal": "008080", "turquoise": "40e0d0", "magenta": "ff00ff", "fuchsia": "ff00ff", "pink": "ffc0cb", "hotpink": "ff69b4",
	"brown": "a52a2a", "maroon": "800000", "navy": "000080", "olive": "808000", "lime": "00ff00", "gold": "ffd700", "violet": "ee82ee", "indigo": "4b0082",
	"coral": "ff7f50", "salmon": "fa8072", "crimson": "dc143c", "tomato": "ff6347", "darkgreen": "006400", "darkred": "8b0000", "darkblue": "00008b", "skyblue": "87ceeb",
}

var function = regexp.MustCompile(`^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]{1,8})\s*)?\)$`)

// Named is a colour as dashboards write it: a name, #hex or rgb(). Grey stands for what is
// no colour.
func Named(text string) Color {
	text = strings.TrimSpace(text)
	if c, ok := named[text]; ok {
		return c
	}
	v, ok := parse(strings.ToLower(text))
	if !ok {
		v = rgba{128, 128, 128, 1}
	}
	return Color{dark: v, light: v}
}

func parse(text string) (rgba, bool) {
	if digits, ok := strings.CutPrefix(text, "#"); ok {
		return hexColor(digits)
	}
	if digits, ok := words[text]; ok {
		return hexColor(digits)
	}
	part := function.FindStringSubmatch(text)
	if part == nil {
		return rgba{}, false
	}
	v := rgba{channel(part[1]), channel(part[2]), channel(part[3]), 1}
	if part[4] != "" {
		alpha, err := strconv.ParseFloat(part[4], 64)
		v.a = min(max(alpha, 0), 1)
		return v, err == nil
	}
	return v, true
}

func channel(digits string) float64 {
	n, _ := strconv.Atoi(digits)
	return float64(min(n, 255))
}

// hexColor reads 3, 4, 6 or 8 digits.
func hexColor(digits string) (rgba, bool) {
	if len(digits) == 3 || len(digits) == 4 {
		digits = doubled(digits)
	}
	if len(digits) == 6 {
		digits += "ff"
	}
	bytes, err := hex.DecodeString(digits)
	if err != nil || len(bytes) != 4 {
		return rgba{}, false
	}
	return rgba{float64(bytes[0]), float64(bytes[1]), float64(bytes[2]), float64(bytes[3]) / 255}, true
}

func doubled(digits string) string {
	var out strings.Builder
	for _, r := range digits {
		out.WriteString(string([]rune{r, r}))
	}
	return out.String()
}
