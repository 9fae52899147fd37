package template

import (
	"net/url"
	"strings"
)

// inURL are the formats for addresses.
func inURL(v Value, format, arguments string) string {
	switch format {
	case "queryparam":
		return parameters(v, "var-"+v.Name, "")
	case "customqueryparam":
		name, prefix, _ := strings.Cut(arguments, ":")
		if name == "" {
			name = v.Name
		}
		return parameters(v, percent(name), percent(prefix))
	case "uriencode":
		return percentURI(braces(v))
	}
	return percent(braces(v))
}

// parameters are name=a&name=b; All is itself.
func parameters(v Value, name, prefix string) string {
	if v.All {
		v.Values = []string{"$__all"}
	}
	return strings.Join(v.each(func(s string) string { return name + "=" + prefix + percent(s) }), "&")
}

// braces are around every list, also around one value.
func braces(v Value) string {
	if v.List {
		return "{" + v.joined(",") + "}"
	}
	return v.joined(",")
}

// percent leaves letters, digits and -_.~ as they are.
func percent(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }

// percentURI also leaves what separates the parts of an address.
func percentURI(text string) string {
	var out strings.Builder
	for _, c := range text {
		if strings.ContainsRune(";,/?:@&=+$#", c) {
			out.WriteRune(c)
			continue
		}
		out.WriteString(percent(string(c)))
	}
	return out.String()
}
