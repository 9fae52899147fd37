package shown

import (
	"cmp"
	"context"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// Busiest are for each scenario, by its name, the dashboards that are there for it: of those that lead
// to a dashboard, most alerts fire in it. One that no alert leads to is there for the scenario in which
// most fire. Of equals it is the first.
func Busiest(model *build.Model) map[string][]string {
	fires, leading := map[string]int{}, map[string]map[string]int{}
	for _, d := range model.Dashboards {
		leading[d.Definition.UID] = map[string]int{}
	}
	for _, group := range model.Groups {
		for _, alert := range group.Alerts {
			for _, e := range alert.Fires {
				fires[e.In]++
				if to, known := leading[alert.Panel.Dashboard]; known {
					to[e.In]++
				}
			}
		}
	}
	busiest := map[string][]string{}
	for _, d := range model.Dashboards {
		scenarios := model.Bundle.Simulation.Scenarios
		name := cmp.Or(most(scenarios, leading[d.Definition.UID]), most(scenarios, fires))
		busiest[name] = append(busiest[name], d.Definition.UID)
	}
	return busiest
}

func most(scenarios []obsgen.Scenario, alerts map[string]int) string {
	name := ""
	for _, s := range scenarios {
		if alerts[s.Name] > alerts[name] {
			name = s.Name
		}
	}
	return name
}

// Trouble reads a dashboard, or one panel of it, at the end of the trouble, as it opens.
func (e *Eye) Trouble(ctx context.Context, uid, key string) []Reading {
	d, _ := e.model.Dashboard(uid)
	panel, _ := d.Panel(key)
	return e.onlyRead(ctx, d, panel.ID, "as it opens", d.Definition.Examples)
}
