package change

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// rewritten is a body in which what has been renamed has its new name already, so that a
// rename is said once, and not again of everything that follows it.
func rewritten(body resource.Object, datasources, variables map[string]string) resource.Object {
	if len(datasources) == 0 && len(variables) == 0 {
		return body
	}
	r := rewriter{datasources, newVariables(variables), variables}
	return r.rewrite("", body).(resource.Object)
}

type rewriter struct {
	datasources map[string]string
	variables   func(text string) string
	names       map[string]string
}

func (r rewriter) rewrite(key string, value any) any {
	switch v := value.(type) {
	case resource.Object:
		kept := make(resource.Object, len(v))
		for key, item := range v {
			kept[key] = r.rewrite(key, item)
		}
		return kept
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i] = r.rewrite(key, item)
		}
		return kept
	case string:
		if uid, ok := r.datasources[v]; ok && (key == "datasource" || key == "datasourceUid") {
			return uid
		}
		if name, renamed := r.names[v]; renamed && key == "repeat" {
			return name
		}
		return r.variables(v)
	}
	return value
}

// newVariables replaces uses of variables: $old, ${old}, ${old:csv}, [[old]].
func newVariables(names map[string]string) func(string) string {
	if len(names) == 0 {
		return func(text string) string { return text }
	}
	var quoted []string
	for _, name := range slices.Sorted(maps.Keys(names)) {
		quoted = append(quoted, regexp.QuoteMeta(name))
	}
	use := regexp.MustCompile(`(\$|\$\{|\[\[|var-)(` + strings.Join(quoted, "|") + `)\b`)
	return func(text string) string {
		return use.ReplaceAllStringFunc(text, func(found string) string {
			match := use.FindStringSubmatch(found)
			return match[1] + names[match[2]]
		})
	}
}
