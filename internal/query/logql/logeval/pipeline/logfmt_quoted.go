package pipeline

import (
	"encoding/json"
	"fmt"
	"strings"
)

// readQuoted reads a value in quotes, with the escapes of JSON.
func (d *logfmt) readQuoted() bool {
	end, escapes := quotedLen(d.text[d.pos:])
	if end == 0 {
		d.pos = len(d.text)
		d.fault("unterminated quoted value")
		return false
	}
	quoted := d.text[d.pos : d.pos+end]
	d.pos += end
	d.value = quoted[1 : len(quoted)-1]
	if !escapes {
		return true
	}
	text, ok := unquote(quoted)
	if d.value = text; !ok {
		d.fault("invalid quoted value")
	}
	return ok
}

// quotedLen is the length of the text in quotes at the start of s, or 0.
func quotedLen(s string) (n int, escapes bool) {
	for n = 1; n < len(s); n++ {
		switch s[n] {
		case '\\':
			escapes = true
			n++
		case '"':
			return n + 1, escapes
		}
	}
	return 0, escapes
}

// unquote reads the escapes of JSON; control characters stand for themselves, and \' for '.
func unquote(quoted string) (text string, ok bool) {
	var b strings.Builder
	for i := 0; i < len(quoted); i++ {
		switch c := quoted[i]; {
		case c == '\\' && quoted[i+1] == '\'':
		case c == '\\':
			b.WriteString(quoted[i : i+2])
			i++
		case c < ' ':
			fmt.Fprintf(&b, "\\u%04x", c)
		default:
			b.WriteByte(c)
		}
	}
	err := json.Unmarshal([]byte(b.String()), &text)
	return text, err == nil
}
