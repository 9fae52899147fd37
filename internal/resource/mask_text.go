package resource

import (
	"regexp"
	"strings"
)

var (
	// secretParameter is a parameter of a URL that gives access.
	secretParameter = regexp.MustCompile(`(?i)([?&;])([\w.-]*(?:token|secret|sig|signature|password|passwd|pwd|api[_-]?key|credential)|key|auth|jwt|sas|code)=([^&#\s"'<>()\[\]]+)`)
	// urlLogin is a password before the host of a URL.
	urlLogin = regexp.MustCompile(`(://[^/\s:@]*:)([^/\s@]+)@`)
)

// hideInTexts hides what gives access in the URLs of texts, at every depth; that it
// changed is seen from what stands beside the text. Queries are left: they may search
// for anything.
func hideInTexts(value any) any {
	switch v := value.(type) {
	case Object:
		for _, key := range Keys(v) {
			text, isText := v[key].(string)
			if !isText {
				v[key] = hideInTexts(v[key])
			} else if shown, hidden := hideInText(text); hidden != "" && !isQuery(key) {
				v[key], v[key+" secret"] = shown, Secret{value: hidden}
			}
		}
	case []any:
		for i, item := range v {
			v[i] = hideInTexts(item)
			if text, isText := item.(string); isText {
				if shown, hidden := hideInText(text); hidden != "" {
					v[i] = Secret{value: text, shown: shown}
				}
			}
		}
	}
	return value
}

func isQuery(key string) bool {
	switch key {
	case "expr", "expression", "query", "rawQuery", "rawSql", "definition":
		return true
	}
	return false
}

// hideInText gives a text without what is secret in it, and that.
func hideInText(text string) (shown, hidden string) {
	if !strings.ContainsAny(text, "=@") {
		return text, "" // as most are
	}
	shown = secretParameter.ReplaceAllStringFunc(text, func(parameter string) string {
		parts := secretParameter.FindStringSubmatch(parameter)
		if strings.HasPrefix(parts[2], "var-") || strings.HasPrefix(parts[3], "$") || strings.HasPrefix(parts[3], "{{") {
			return parameter // a variable's value, or one that is put there later
		}
		hidden += parts[3] + "\n"
		return parts[1] + parts[2] + "=" + masked
	})
	shown = urlLogin.ReplaceAllStringFunc(shown, func(login string) string {
		parts := urlLogin.FindStringSubmatch(login)
		hidden += parts[2] + "\n"
		return parts[1] + masked + "@"
	})
	return shown, hidden
}
