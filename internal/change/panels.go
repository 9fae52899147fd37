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

func isRow(panel resource.Object) bool { return panel["type"] == "row" }

func panelTitle(panel resource.Object) string { return resource.Text(panel, "title") }

// queryText is a target's query in the fields that Prometheus, Loki and Tempo use.
func queryText(target resource.Object) string {
	if expr := resource.Text(target, "expr"); expr != "" {
		return expr
	}
	return resource.Text(target, "query")
}
