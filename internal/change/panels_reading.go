package change

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// panelsReading names the panels, and what else of dashboards reads one of some series:
// panel Ovens → Temperature.
func (c *comparison) panelsReading(names ...string) []string {
	var readers []string
	c.after.visitMentioning(names, func(r *resource.Resource) {
		if r.Kind != resource.Dashboard {
			return
		}
		before := len(readers)
		for _, panel := range resource.Objects(r.Body, "panels") {
			if readsIn(panel, names) {
				readers = append(readers, "panel "+cmp.Or(r.Title, r.UID)+" → "+panelName(panel))
			}
		}
		if len(readers) == before && readsIn(r.Body, names) {
			readers = append(readers, describe(r))
		}
	})
	return readers
}

// readsIn reports whether a text at any depth is a query, or a variable's, that reads one
// of some series.
func readsIn(value any, names []string) bool {
	found := false
	visit(value, func(_ string, v any) {
		text, _ := v.(string)
		found = found || slices.ContainsFunc(names, func(name string) bool {
			return strings.Contains(text, name) && slices.Contains(metricsIn(queryIn(text)), name)
		})
	})
	return found
}

// queryIn is the query in a variable's label_values(…), or the text.
func queryIn(text string) string {
	if values, ok := query.ParseLabelValues(text); ok {
		return values.Expr
	}
	if expr, ok := query.ParseQueryResult(text); ok {
		return expr
	}
	return text
}
