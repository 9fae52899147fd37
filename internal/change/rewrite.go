package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// renames are what a dashboard reads and has under new names. A text that only follows
// them is no change; one that is shown is always as it stands in the file.
type renames struct {
	datasources, variables map[string]string
	// text has the new names in a text, and links as they begin now.
	text func(string) string
	// query has records' new names in a query.
	query func(string) string
	none  bool
}

func (c *comparison) renamesIn(dashboard string, variables map[string]string) renames {
	inText := newVariables(dashboard, variables)
	return renames{
		datasources: c.renamed, variables: variables, query: newMetrics(c.records),
		text: func(text string) string { return c.rebased(inText(text)) },
		none: len(c.renamed)+len(variables)+len(c.bases)+len(c.records) == 0,
	}
}

// rewritten is a value as if it had followed already: for finding what belongs together.
func (r renames) rewritten(body resource.Object) resource.Object {
	if r.none {
		return body
	}
	return r.rewrite("", body).(resource.Object)
}

func (r renames) rewrite(key string, value any) any {
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
		return r.rename(key, v)
	}
	return value
}

func (r renames) rename(key, text string) string {
	if uid, ok := r.datasources[text]; ok && (key == "datasource" || key == "datasourceUid") {
		return uid
	}
	if name, renamed := r.variables[text]; renamed && key == "repeat" {
		return name
	}
	if key == "expr" {
		text = r.query(text)
	}
	return r.text(text)
}
