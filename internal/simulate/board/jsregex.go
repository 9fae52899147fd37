package board

import (
	"fmt"
	"regexp"
	"strings"
)

// jsRegex compiles a regular expression as Grafana writes them: /pattern/flags, or the
// whole text.
func jsRegex(pattern string) (*regexp.Regexp, error) {
	flags := ""
	if inner, ok := strings.CutPrefix(pattern, "/"); ok {
		end := strings.LastIndexByte(inner, '/')
		if end < 0 {
			return nil, fmt.Errorf("%s is not a regular expression: the second / is missing", pattern)
		}
		pattern, flags = inner[:end], strings.Map(goFlag, inner[end+1:])
	} else {
		pattern = "^" + pattern + "$"
	}
	if flags != "" {
		pattern = "(?" + flags + ")" + pattern
	}
	compiled, err := regexp.Compile(pattern)
	if err != nil {
		return nil, fmt.Errorf("the regular expression %s cannot be run here: %w", pattern, err)
	}
	return compiled, nil
}

// goFlag keeps the flags that mean the same here; global is how matches are looked for.
func goFlag(flag rune) rune {
	if strings.ContainsRune("ims", flag) {
		return flag
	}
	return -1
}
