package shown

import (
	"context"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// Busiest is for each dashboard, by its uid, the trouble that it is there for: the scenario in
// which most alerts lead to it, or in which most fire at all if none does. Of equals it is the first.
func Busiest(model *build.Model) map[string]string {
	all, leading := map[string]int{}, map[string]map[string]int{}
	for _, group := range model.Groups {
		for _, alert := range group.Alerts {
			for _, e := range alert.Fires {
				uid := alert.Panel.Dashboard
				if leading[uid] == nil {
					leading[uid] = map[string]int{}
				}
				all[e.In]++
				leading[uid][e.In]++
			}
		}
	}
	busiest := map[string]string{}
	for _, d := range model.Dashboards {
		uid := d.Definition.UID
		if busiest[uid] = most(model.Bundle.Simulation.Scenarios, leading[uid]); busiest[uid] == "" {
			busiest[uid] = most(model.Bundle.Simulation.Scenarios, all)
		}
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

// Trouble reads a dashboard, or one panel of it, at the end of the trouble, as it opens. What keeps
// it from being run is told of the healthy scenario.
func (e *Eye) Trouble(ctx context.Context, uid, key string) []Reading {
	d, _ := e.model.Dashboard(uid)
	panel, _ := d.Panel(key)
	opened, err := e.read(d, panel.ID)
	if err != nil {
		return nil
	}
	result, err := opened.Run(ctx, e.data, e.asItOpens(d.Definition.Examples))
	if err != nil {
		return nil
	}
	return readings(d, e.while("as it opens"), result)
}
