package transform

import "regexp"

// replaceFirst is JavaScript's replace: only the first match.
func replaceFirst(pattern *regexp.Regexp, text, by string) string {
	at := pattern.FindStringSubmatchIndex(text)
	if at == nil {
		return text
	}
	return text[:at[0]] + string(pattern.ExpandString(nil, by, text, at)) + text[at[1]:]
}
