package standin

import (
	"maps"
	"strings"
)

// A setting's key is a path, as some types have settings in settings.

func setting(settings object, key string) string {
	head, rest, nested := strings.Cut(key, ".")
	if nested {
		inner, _ := settings[head].(object)
		return setting(inner, rest)
	}
	text, _ := settings[head].(string)
	return text
}

// withSetting is a copy with one setting more.
func withSetting(settings object, key string, value any) object {
	out := maps.Clone(settings)
	if out == nil {
		out = object{}
	}
	if head, rest, nested := strings.Cut(key, "."); nested {
		inner, _ := out[head].(object)
		out[head] = withSetting(inner, rest, value)
	} else {
		out[key] = value
	}
	return out
}

// withoutSetting is a copy with one setting less.
func withoutSetting(settings object, key string) object {
	out := maps.Clone(settings)
	head, rest, nested := strings.Cut(key, ".")
	if inner, ok := out[head].(object); ok && nested {
		out[head] = withoutSetting(inner, rest)
	} else if !nested {
		delete(out, key)
	}
	return out
}
