package function

import "text/template"

func align() template.FuncMap {
	return template.FuncMap{"alignLeft": alignLeft, "alignRight": alignRight}
}

// alignLeft cuts or pads a text on its right to a width in runes.
func alignLeft(width int, s string) (string, error) {
	pad, err := padding(width, s)
	if runes := []rune(s); width >= 0 && len(runes) > width {
		return string(runes[:width]), err
	}
	return s + pad, err
}

// alignRight cuts or pads a text on its left.
func alignRight(width int, s string) (string, error) {
	pad, err := padding(width, s)
	if runes := []rune(s); width >= 0 && len(runes) > width {
		return string(runes[len(runes)-width:]), err
	}
	return pad + s, err
}

func padding(width int, s string) (string, error) {
	return repeat(max(0, width-len([]rune(s))), " ")
}
