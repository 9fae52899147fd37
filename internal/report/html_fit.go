package report

import "unicode"

// fit shortens a text to a width, by how wide letters usually are: SVG cannot.
func fit(text string, width, size int) string {
	room := width * 100
	if widthOf(text)*size <= room {
		return text
	}
	used := wide('…') * size
	for at, r := range text {
		used += wide(r) * size
		if used > room {
			return text[:at] + "…"
		}
	}
	return text
}

func widthOf(text string) int {
	width := 0
	for _, r := range text {
		width += wide(r)
	}
	return width
}

// wide is a letter's width in hundredths of the font's size.
func wide(r rune) int {
	switch {
	case r >= 0x1100 && !unicode.IsPunct(r):
		return 105
	case unicode.IsUpper(r) || r == 'm' || r == 'w':
		return 75
	case unicode.In(r, unicode.Mn):
		return 0
	case r == 'i' || r == 'j' || r == 'l' || r == 't' || r == 'f' || r == ' ' || unicode.IsPunct(r):
		return 36
	}
	return 60
}
