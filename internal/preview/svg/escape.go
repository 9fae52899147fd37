package svg

import "unicode/utf8"

// appendEscaped writes text for an element or a quoted attribute, in XML and in HTML.
func appendEscaped(out []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r == '<':
			out = append(out, "&lt;"...)
		case r == '>':
			out = append(out, "&gt;"...)
		case r == '&':
			out = append(out, "&amp;"...)
		case r == '"':
			out = append(out, "&#34;"...)
		default:
			out = utf8.AppendRune(out, visible(r))
		}
	}
	return out
}

// visible replaces what XML does not allow, and what turns the direction of the text
// around it.
func visible(r rune) rune {
	switch {
	case r == '\t', r == '\n', r == '\r':
		return ' '
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0xfffe, r == 0xffff, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return utf8.RuneError
	}
	return r
}
