package function

import (
	"fmt"
	"strings"
	"text/template"
)

// text has the functions whose last argument is the text, for pipes.
func text() template.FuncMap {
	return template.FuncMap{
		"lower": strings.ToLower,
		"upper": strings.ToUpper,
		//lint:ignore SA1019 Loki's title has the same notion of a word
		"title":      strings.Title,
		"trim":       strings.TrimSpace,
		"trimAll":    func(cut, s string) string { return strings.Trim(s, cut) },
		"trimPrefix": func(prefix, s string) string { return strings.TrimPrefix(s, prefix) },
		"trimSuffix": func(suffix, s string) string { return strings.TrimSuffix(s, suffix) },
		"contains":   func(part, s string) bool { return strings.Contains(s, part) },
		"hasPrefix":  func(prefix, s string) bool { return strings.HasPrefix(s, prefix) },
		"hasSuffix":  func(suffix, s string) bool { return strings.HasSuffix(s, suffix) },
		"replace":    func(from, to, s string) string { return strings.ReplaceAll(s, from, to) },
		"repeat":     repeat,
		"indent":     indent,
		"nindent":    nindent,
		"trunc":      trunc,
		"substr":     substr,
	}
}

// oldText has the deprecated names, which are Go's functions as they are.
func oldText() template.FuncMap {
	return template.FuncMap{
		"ToLower":    strings.ToLower,
		"ToUpper":    strings.ToUpper,
		"Replace":    strings.Replace,
		"Trim":       strings.Trim,
		"TrimLeft":   strings.TrimLeft,
		"TrimRight":  strings.TrimRight,
		"TrimPrefix": strings.TrimPrefix,
		"TrimSuffix": strings.TrimSuffix,
		"TrimSpace":  strings.TrimSpace,
	}
}

// maxText keeps a template from filling the memory: a log line has no megabyte.
const maxText = 1 << 20

func repeat(count int, s string) (string, error) {
	if count < 0 {
		return "", fmt.Errorf("repeat %q %d times: the count is negative", s, count)
	}
	if count > maxText || count*len(s) > maxText {
		return "", fmt.Errorf("repeat %d bytes %d times: the result has more than %d bytes", len(s), count, maxText)
	}
	return strings.Repeat(s, count), nil
}

func indent(spaces int, s string) (string, error) {
	pad, err := repeat(spaces, " ")
	return pad + strings.ReplaceAll(s, "\n", "\n"+pad), err
}

func nindent(spaces int, s string) (string, error) {
	s, err := indent(spaces, s)
	return "\n" + s, err
}

// trunc keeps n bytes of the beginning, or -n of the end.
func trunc(n int, s string) string {
	switch {
	case n < 0 && len(s)+n > 0:
		return s[len(s)+n:]
	case n >= 0 && len(s) > n:
		return s[:n]
	}
	return s
}

// substr counts bytes; a template takes a panic for bounds outside of the text as an error.
func substr(start, end int, s string) string {
	switch {
	case start < 0:
		return s[:end]
	case end < 0 || end > len(s):
		return s[start:]
	}
	return s[start:end]
}
