package gocode

import "github.com/ltv-assistant/obsgen/internal/resource"

// kindOf names the type of a JSON value for errors, which never show the value itself: it
// may be a secret.
func kindOf(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case string:
		return "a text"
	case float64:
		return "a number"
	case bool:
		return "true or false"
	case []any:
		return "a list"
	case resource.Object:
		return "an object"
	}
	return "something else"
}

// saysNothing is true of what Grafana takes for a field that is missing.
func saysNothing(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case bool:
		return !v
	case float64:
		return v == 0
	case []any:
		return len(v) == 0
	case resource.Object:
		return len(v) == 0
	}
	return false
}
