package change

import (
	"cmp"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// asked are the names of some series, by the first word in each: texts are taken apart
// into words once, and only those are parsed that have one.
type asked map[string][]string

func (names asked) add(name string) {
	word, _ := nextWord(name)
	names[word] = append(names[word], name)
}

// dashboardReader is a panel that reads a series; without one, something else of the
// dashboard does.
type dashboardReader struct{ dashboard, panel string }

// find adds what reads the series in a dashboard.
func (names asked) find(r *resource.Resource, to map[string][]dashboardReader) {
	if r.Kind != resource.Dashboard {
		return
	}
	title := cmp.Or(r.Title, r.UID)
	for _, panel := range resource.Objects(r.Body, "panels") {
		for _, name := range names.readIn(panel) {
			to[name] = append(to[name], dashboardReader{title, panelName(panel)})
		}
	}
	for _, name := range names.readIn(without(r.Body, "panels")) {
		to[name] = append(to[name], dashboardReader{dashboard: title})
	}
}

// readIn are those names that a text at any depth reads which is a query, or a variable's.
func (names asked) readIn(value any) []string {
	var all []string
	visit(value, func(_ string, v any) {
		text, _ := v.(string)
		if !names.mayBeIn(text) {
			return
		}
		for _, metric := range metricsIn(queryIn(text)) {
			if names.has(metric) && !slices.Contains(all, metric) {
				all = append(all, metric)
			}
		}
	})
	return all
}

// mayBeIn reports whether a text holds the first word of a name.
func (names asked) mayBeIn(text string) bool {
	for word, rest := nextWord(text); word != ""; word, rest = nextWord(rest) {
		if names[word] != nil {
			return true
		}
	}
	return false
}

func (names asked) has(name string) bool {
	word, _ := nextWord(name)
	return slices.Contains(names[word], name)
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
