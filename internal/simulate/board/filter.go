package board

import (
	"regexp"
	"slices"
	"strings"
)

// filtered keeps the options that fit a variable's regular expression, and of them its
// groups: those named text and value, else the first. Options of the same value are one.
func filtered(options []Option, pattern string) ([]Option, error) {
	kept := options
	if pattern != "" {
		fits, err := jsRegex(pattern)
		if err != nil {
			return nil, err
		}
		kept = nil
		global := strings.HasPrefix(pattern, "/") && strings.Contains(pattern[strings.LastIndexByte(pattern, '/'):], "g")
		for _, o := range options {
			kept = append(kept, grouped(o, fits, global)...)
		}
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(slices.Clone(kept), func(o Option) bool {
		before := seen[o.Value]
		seen[o.Value] = true
		return before
	}), nil
}

// grouped are the options that a regular expression makes of one.
func grouped(o Option, fits *regexp.Regexp, global bool) []Option {
	most := 1
	if global {
		most = -1
	}
	found := fits.FindAllStringSubmatch(o.Value, most)
	if len(found) == 0 {
		return nil
	}
	value, text := named(fits, found, "value"), named(fits, found, "text")
	switch {
	case value != "" || text != "":
		return []Option{{or(text, value), or(value, text)}}
	case fits.NumSubexp() == 0:
		return []Option{o}
	}
	var all []Option
	for _, match := range found {
		all = append(all, Option{match[1], match[1]})
	}
	return all
}

// named is the first match of a named group.
func named(fits *regexp.Regexp, found [][]string, name string) string {
	at := fits.SubexpIndex(name)
	if at < 0 {
		return ""
	}
	for _, match := range found {
		if match[at] != "" {
			return match[at]
		}
	}
	return ""
}
