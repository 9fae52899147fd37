package change

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

func panelsOf(r *resource.Resource) []resource.Object {
	var panels []resource.Object
	for _, panel := range resource.Objects(r.Body, "panels") {
		if resource.Text(panel, "type") != "row" {
			panels = append(panels, panel)
		}
	}
	return panels
}

func panelName(panel resource.Object) string {
	if title := resource.Text(panel, "title"); title != "" {
		return title
	}
	if id := resource.Number(panel, "id"); id != 0 {
		return fmt.Sprintf("%s %.0f", resource.Text(panel, "type"), id)
	}
	return resource.Text(panel, "type")
}

// pairPanels matches panels: first those that are equal but for id and place, then by id
// if something else agrees as well, for copies and imports get new ids; then by title and
// type; then by what they ask for.
func pairPanels(before, after resource.Object, renamed renames) []pair[resource.Object] {
	return renamed.match(resource.Objects(before, "panels"), resource.Objects(after, "panels"),
		func(b, a resource.Object) bool { return sameID(b, a) && samePanel(b, a) },
		samePanel,
		func(b, a resource.Object) bool { return sameID(b, a) && related(b, a) },
		func(b, a resource.Object) bool { return sameType(b, a) && panelTitle(b) == panelTitle(a) },
		func(b, a resource.Object) bool {
			return panelTitle(b) == panelTitle(a) && panelTitle(a) != "" && !isRow(a) && !isRow(b)
		},
		func(b, a resource.Object) bool { return sameType(b, a) && sameQueries(b, a) },
	)
}

func samePanel(b, a resource.Object) bool {
	return panelTitle(b) == panelTitle(a) && resource.Equal(without(b, "id", "gridPos", "row"), without(a, "id", "gridPos", "row"))
}

func sameID(b, a resource.Object) bool {
	return resource.Equal(b["id"], a["id"]) && resource.Number(a, "id") != 0
}

func sameType(b, a resource.Object) bool { return resource.Equal(b["type"], a["type"]) }

func isRow(panel resource.Object) bool { return panel["type"] == "row" }

func panelTitle(panel resource.Object) string { return resource.Text(panel, "title") }

// related panels agree in title, or in type and most of their queries.
func related(b, a resource.Object) bool {
	if isRow(b) != isRow(a) {
		return false
	}
	return panelTitle(b) == panelTitle(a) || sameQueries(b, a) || isRow(a) || sameType(b, a) && similarQueries(b, a)
}

// sameQueries reports whether all queries of two panels mean the same.
func sameQueries(b, a resource.Object) bool {
	before, after := resource.Objects(b, "targets"), resource.Objects(a, "targets")
	if len(before) != len(after) || len(after) == 0 {
		return false
	}
	for i := range after {
		b, a := queryText(before[i]), queryText(after[i])
		if !mayMeanTheSame(b, a) || len(differencesOf("", b, a)) > 0 {
			return false
		}
	}
	return true
}

// similarQueries reports whether some query of one panel reads what one of the other reads.
func similarQueries(b, a resource.Object) bool {
	for _, before := range resource.Objects(b, "targets") {
		for _, after := range resource.Objects(a, "targets") {
			if readsAny(metricsIn(queryText(before)), set(metricsIn(queryText(after)))) {
				return true
			}
		}
	}
	return false
}

func set(names []string) map[string]bool {
	all := map[string]bool{}
	for _, name := range names {
		all[name] = true
	}
	return all
}

// queryText is a target's query in the fields that Prometheus, Loki and Tempo use.
func queryText(target resource.Object) string {
	if expr := resource.Text(target, "expr"); expr != "" {
		return expr
	}
	return resource.Text(target, "query")
}
