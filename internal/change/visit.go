package change

import "github.com/ltv-assistant/obsgen/internal/resource"

// visit calls do for every value under a key, at every depth.
func visit(value any, do func(key string, v any)) {
	switch v := value.(type) {
	case resource.Object:
		for key, item := range v {
			do(key, item)
			visit(item, do)
		}
	case []any:
		for _, item := range v {
			do("", item)
			visit(item, do)
		}
	}
}

// visitAll visits a value, and all in it.
func visitAll(value any, do func(key string, v any)) {
	do("", value)
	visit(value, do)
}

// anyText reports whether a text anywhere in a body passes.
func anyText(r *resource.Resource, passes func(string) bool) bool {
	found := false
	visit(r.Body, func(_ string, v any) {
		text, isText := v.(string)
		found = found || isText && passes(text)
	})
	return found
}
