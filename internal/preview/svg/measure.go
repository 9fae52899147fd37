package svg

import "unicode"

// The fonts of drawings. Grafana's own is Inter; those behind it are on people's machines.
const (
	Sans = `Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif`
	Mono = `"Roboto Mono",ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace`
)

// monoWidth is the width of a letter in a font of equal widths, of size 1.
const monoWidth = 0.602

// widths of ASCII from the space on, in thousandths of the size: those of the widest common
// font, DejaVu Sans, so that nothing overlaps in a narrower one.
var widths = [...]int16{
	318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
	1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
	500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
}

// Width is about how wide a text is, in a font of a size.
func Width(text string, size float64) float64 {
	total := 0
	for _, r := range text {
		total += runeWidth(r)
	}
	return float64(total) / 1000 * size
}

// MonoWidth is the width in a font of equal widths, in which some letters take two cells.
func MonoWidth(text string, size float64) float64 {
	cells := 0
	for _, r := range text {
		switch {
		case isMark(r):
		case isWide(r):
			cells += 2
		default:
			cells++
		}
	}
	return float64(cells) * monoWidth * size
}

func runeWidth(r rune) int {
	switch {
	case r >= ' ' && r < 0x7f:
		return int(widths[r-' '])
	case isMark(r):
		return 0
	case isWide(r):
		return 1000
	}
	return 640
}

func isMark(r rune) bool { return r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) }

func isWide(r rune) bool {
	return r >= 0x1f000 || r >= 0xff00 && r <= 0xff60 ||
		r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}
