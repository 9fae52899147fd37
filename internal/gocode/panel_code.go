package gocode

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// panelCode is the builder of a panel, and notes about what it cannot say.
func panelCode(body resource.Object) (code string, notes []string, err error) {
	kind := resource.Text(body, "type")
	built, base, err := panelBase(kind)
	if err != nil {
		return "", nil, err
	}
	known := len(built) > 0
	c := conversion{built: built, base: base, canonical: canonicalPanel, drop: droppedCall, code: func(panel resource.Object) (string, error) {
		return machinePanel(over(base, panel), kind, known)
	}}
	if !known {
		c.drop = droppedUntyped
		notes = untyped(kind)
	}
	body = withoutLeftovers(body)
	code, lost, err := c.convert(body)
	for _, part := range lost {
		notes = append(notes, "Not in the definition: "+part)
	}
	notes = append(notes, ofTargets(body)...)
	return code, append(notes, refusals(over(base, body))...), err
}

// untyped notes a type of panels that the SDK does not know; a library panel has none.
func untyped(kind string) []string {
	switch {
	case kind == "":
		return nil
	case slices.Contains([]string{"graph", "singlestat", "table-old"}, kind):
		return []string{"TODO: new versions of Grafana have no " + kind + " panel; open and save the dashboard there first."}
	}
	return []string{"The foundation SDK has no builder for the type " + kind + ": nothing checks its options."}
}

// ofTargets notes what the definition says otherwise of a panel's queries.
func ofTargets(body resource.Object) []string {
	var notes []string
	for _, target := range resource.Objects(body, "targets") {
		if id := target["panelId"]; id != nil {
			notes = append(notes, "TODO: it shows the result of the panel whose id in Grafana is "+asJSON(id)+"; obsgen gives that one another id.")
		}
		if resource.Flag(target, "range") && resource.Flag(target, "instant") {
			notes = append(notes, "TODO: add .RangeAndInstant() to the query "+resource.Text(target, "refId")+": the foundation SDK leaves it out.")
		}
	}
	return notes
}

// canonicalPanel is a panel as it is compared.
func canonicalPanel(panel resource.Object) any {
	return canonicalPart("panels", resource.Object{"panels": []any{panel}})
}

// withoutLeftovers drops what obsgen sets by itself, and what old editors kept for themselves.
func withoutLeftovers(panel resource.Object) resource.Object {
	panel = without(panel, "id", "gridPos", "pluginVersion", "editable", "error", "isNew")
	targets := slices.Clone(resource.List(panel, "targets"))
	for i, target := range targets {
		if object, ok := target.(resource.Object); ok && object["expr"] != nil {
			targets[i] = without(object, "metric") // of PromQL; a hint for the editor
		}
	}
	if len(targets) > 0 {
		panel["targets"] = targets
	}
	return panel
}
