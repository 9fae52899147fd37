package template

import (
	"bytes"
	"encoding/json"
	"strings"
)

// formatted writes a value in one of Grafana's formats, but those for databases that are not
// simulated; arguments follow colons. An unknown format is glob, as in Grafana.
func formatted(v Value, format string) string {
	name, arguments, _ := strings.Cut(format, ":")
	switch name {
	case "raw", "csv":
		return v.joined(",")
	case "pipe":
		return Pipe(v)
	case "regex":
		return regex(v)
	case "text":
		return v.shown()
	case "json":
		return asJSON(v)
	case "html":
		return inHTML(v)
	case "join":
		return joinWith(v, arguments)
	case "date":
		return date(v, arguments)
	case "singlequote", "doublequote":
		return quoted(v, name)
	case "percentencode", "uriencode", "queryparam", "customqueryparam":
		return inURL(v, name, arguments)
	}
	return Glob(v)
}

// Glob is {a,b}, and a alone as it is.
func Glob(v Value) string {
	if v.List && len(v.Values) > 1 {
		return "{" + v.joined(",") + "}"
	}
	return v.joined(",")
}

// Pipe is a|b, as it is.
func Pipe(v Value) string { return v.joined("|") }

// joinWith separates with the argument. Default: a comma.
func joinWith(v Value, separator string) string {
	if separator == "" {
		separator = ","
	}
	return v.joined(separator)
}

func inHTML(v Value) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "'", "&#39;", `"`, "&quot;").Replace(v.joined(", "))
}

// asJSON is a list as JSON, and one text as it is.
func asJSON(v Value) string {
	if !v.List {
		return v.joined(",")
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v.Values); err != nil {
		return ""
	}
	return strings.TrimSuffix(out.String(), "\n")
}
