package pipeline

import (
	"fmt"
	"strings"
)

// jsonPath reads a path such as request.headers["User-Agent"] or servers[0].name.
func jsonPath(expr string) ([]string, error) {
	var out []string
	for rest := strings.TrimSpace(expr); rest != "" || len(out) == 0; rest = strings.TrimSpace(rest) {
		if len(out) > 0 {
			rest = pathSeparator(rest)
		}
		step, n := pathStep(rest)
		if n == 0 {
			return nil, fmt.Errorf("cannot parse expression [%s]: expected a key, [0] or [\"key\"] at %q", expr, rest)
		}
		out, rest = append(out, step), rest[n:]
	}
	return out, nil
}

// pathSeparator takes the dot before a key; it may be missing before a bracket only.
func pathSeparator(s string) string {
	if key, ok := strings.CutPrefix(s, "."); ok {
		if key = strings.TrimSpace(key); !strings.HasPrefix(key, "[") {
			return key
		}
	} else if strings.HasPrefix(s, "[") {
		return s
	}
	return ""
}

// pathStep reads one step and its length, which is 0 where there is none.
func pathStep(s string) (step string, n int) {
	if strings.HasPrefix(s, "[") {
		return bracketStep(s)
	}
	for n < len(s) && (nameRune(rune(s[n])) == rune(s[n])) && (n > 0 || !isDigit(s[0])) {
		n++
	}
	return s[:n], n
}

// bracketStep keeps the brackets of an index, by which jsonparser knows it.
func bracketStep(s string) (step string, n int) {
	inner, _, closed := strings.Cut(s[1:], "]")
	if !closed {
		return "", 0
	}
	text := strings.TrimSpace(inner)
	if len(text) >= 2 && text[0] == '"' && text[len(text)-1] == '"' {
		return text[1 : len(text)-1], len(inner) + 2
	}
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return "", 0
	}
	return "[" + text + "]", len(inner) + 2
}
