package main

import (
	"os"
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/mutate"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/trial/record"
	"github.com/ltv-assistant/obsgen/internal/trial/shown"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// panelSurvivors lists the mutants of panels that nothing finds: make mutate writes it.
const panelSurvivors = "../../golden/mutation/panels.txt"

// TestPanelMutants breaks queries of panels, one thing at a time: make mutate counts how often
// check or test would fail.
func TestPanelMutants(t *testing.T) {
	if os.Getenv("OBSGEN_MUTATE") == "" {
		t.Skip("make mutate runs it")
	}
	scenes := play(bundle())
	recorded, err := record.Read(panels)
	if err != nil {
		t.Fatal(err)
	}
	tally := tried{killed: map[string]int{}, all: map[string]int{}}
	for _, m := range mutate.Panels(bundle()) {
		broken := build.Build(m.Bundle)
		tally.add(m, fails(broken) || scenes.differs(t, broken, m, recorded))
	}
	tally.write(t, panelSurvivors)
}

// scenes are the scenarios, played with all rules.
type scenes struct {
	engine *rule.Engine
	all    []scene
}

type scene struct {
	obsgen.Scenario
	run *simulate.Run
}

func play(b obsgen.Bundle) scenes {
	s := scenes{engine: rule.NewEngine()}
	model := build.Build(b)
	for _, scenario := range b.Simulation.Scenarios {
		run := simulate.New(b).Play(scenario, simulate.Options{})
		s.engine.Play(run, model.Groups)
		s.all = append(s.all, scene{scenario, run})
	}
	return s
}

// differs reports whether obsgen test would find something about the panel.
func (s scenes) differs(t *testing.T, broken *build.Model, m mutate.Mutant, recorded map[string][]byte) bool {
	looker := shown.New(broken, s.engine)
	readings, doubts, found := looker.At(s.all[0].Name, s.all[0].run).Panel(t.Context(), m.Dashboard, m.Panel)
	var first []shown.Reading
	for _, scene := range s.all[1:] {
		eye := looker.At(scene.Name, scene.run)
		linked, hidden := eye.Linked(t.Context(), links(broken, scene.Name, m))
		_, filled := eye.Dispelled(t.Context(), doubts)
		if slices.Contains(shown.Busiest(broken)[scene.Name], m.Dashboard) {
			linked = append(linked, eye.Trouble(t.Context(), m.Dashboard, m.Panel)...)
		}
		if first == nil {
			first = filled
		}
		readings, found = append(readings, linked...), append(found, hidden...)
	}
	readings = append(readings, first...)
	found = append(found, record.Compare(recorded, readings, true)...) // other panels seem to be gone
	return slices.ContainsFunc(found, func(f validate.Finding) bool {
		return f.Definition == "dashboards/"+m.Dashboard+"/"+m.Panel || f.Check == "trial/visible"
	})
}

// links are the alerts that fire in a scenario and link to the panel.
func links(model *build.Model, scenario string, m mutate.Mutant) []shown.Link {
	var all []shown.Link
	for _, group := range model.Groups {
		for _, alert := range group.Alerts {
			for _, e := range alert.Fires {
				if e.In == scenario && alert.Panel == (obsgen.PanelRef{Dashboard: m.Dashboard, Panel: m.Panel}) {
					all = append(all, shown.Link{Alert: alert, Expected: e})
				}
			}
		}
	}
	return all
}
