package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// step takes a quoted text, a comment, a word or one byte.
func (f *filler) step() {
	n := max(1, quotedLen(f.rest), variable.WordLen(f.rest))
	if f.rest[0] == '#' {
		n = lineLen(f.rest)
	}
	taken := f.rest[:n]
	f.out.WriteString(taken)
	f.rest = f.rest[n:]
	f.follow(taken)
}

func lineLen(text string) int {
	if n := strings.IndexByte(text, '\n'); n >= 0 {
		return n
	}
	return len(text)
}

// follow keeps track of brackets and parentheses.
func (f *filler) follow(taken string) {
	switch taken {
	case "[":
		f.brackets++
	case "]":
		f.brackets--
	case "(", "{":
		f.names = append(f.names, taken == "{" || takesLabels(f.word))
	case ")", "}":
		f.names = f.names[:max(0, len(f.names)-1)]
	}
	if strings.TrimSpace(taken) != "" {
		f.word = strings.ToLower(taken)
	}
}

func takesLabels(word string) bool {
	switch word {
	case "by", "without", "on", "ignoring", "group_left", "group_right":
		return true
	}
	return false
}
