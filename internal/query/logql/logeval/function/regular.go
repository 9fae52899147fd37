package function

import (
	"regexp"
	"text/template"
)

func regular() template.FuncMap {
	return template.FuncMap{
		"regexReplaceAll":        regexReplaceAll,
		"regexReplaceAllLiteral": regexReplaceAllLiteral,
		"count":                  count,
	}
}

func regexReplaceAll(expr, s, replacement string) (string, error) {
	re, err := regexp.Compile(expr)
	if err != nil {
		return "", err
	}
	return re.ReplaceAllString(s, replacement), nil
}

func regexReplaceAllLiteral(expr, s, replacement string) (string, error) {
	re, err := regexp.Compile(expr)
	if err != nil {
		return "", err
	}
	return re.ReplaceAllLiteralString(s, replacement), nil
}

// count is how often an expression matches.
func count(expr, s string) (int, error) {
	re, err := regexp.Compile(expr)
	if err != nil {
		return 0, err
	}
	return len(re.FindAllStringIndex(s, -1)), nil
}
