package gocode

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// ownAnnotations are all but Grafana's own, which obsgen writes too.
func (d *dashboardCode) ownAnnotations() []*fields {
	var own []*fields
	for _, a := range d.under("annotations").each("list") {
		if !isBuiltIn(a.all) {
			own = append(own, a)
			continue
		}
		if a.all["enable"] == false || a.all["hide"] == false {
			d.note("Not in the definition: Grafana's own annotations are not as obsgen writes them: " + asJSON(a.all))
		}
	}
	return own
}

func isBuiltIn(annotation resource.Object) bool {
	return annotation["builtIn"] == 1.0 || annotation["builtIn"] == true
}

// rest notes what a definition cannot say of the dashboard as a whole. That it can be edited
// in Grafana is not said: a definition never can.
func (d *dashboardCode) rest() {
	written := []string{"title", "description", "tags", "time", "refresh", "links", "panels", "variables", "annotations", "editable", "graphTooltip", "timezone"}
	for _, set := range []struct {
		key   string
		value any
	}{{"graphTooltip", 1.0}, {"timezone", "browser"}} {
		if d.all[set.key] != set.value {
			d.note(fmt.Sprintf("Not in the definition: %s = %s; obsgen sets %s.", set.key, asJSON(d.all[set.key]), asJSON(set.value)))
		}
	}
	masked, err := maskedBody(resource.Dashboard, d.all)
	if err != nil {
		*d.errs = append(*d.errs, err)
		return
	}
	for _, key := range resource.Keys(masked) {
		if !slices.Contains(written, key) {
			d.note("Not in the definition: " + key + " = " + asJSON(masked[key]))
		}
	}
	d.inputs()
	d.placement()
}

// inputs are the datasources that Grafana asks for when somebody imports an export.
func (d *dashboardCode) inputs() {
	for _, input := range resource.Objects(d.all, "__inputs") {
		d.note(fmt.Sprintf("TODO: replace ${%s} by the uid of %s.", resource.Text(input, "name"), resource.Text(input, "label")))
	}
}

// placement notes what obsgen shows above the dashboard and Grafana has in a menu.
func (d *dashboardCode) placement() {
	for _, list := range [][]resource.Object{resource.Objects(d.all, "links"), resource.Objects(d.all, "annotations", "list")} {
		for _, item := range list {
			if item["placement"] != nil {
				d.note("Not in the definition: links or annotations are in the controls menu; obsgen shows them above the dashboard.")
				return
			}
		}
	}
}
