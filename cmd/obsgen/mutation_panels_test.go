package main

import (
	"os"
	"slices"
	"strings"
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

// sampledPanels is how many mutants there are for each that make test tries. make mutate tries all.
const sampledPanels = 40

// TestPanelMutants breaks queries of panels, one thing at a time: check or test must find each, but the
// known survivors.
func TestPanelMutants(t *testing.T) {
	all, scenes := mutate.Panels(bundle()), play(t, bundle())
	if os.Getenv("OBSGEN_MUTATE") != "" {
		scenes.tryAll(t, all)
		return
	}
	known, err := os.ReadFile(panelSurvivors)
	if err != nil {
		t.Fatal(err)
	}
	recorded := recordedPanels(t)
	for _, m := range every(all, sampledPanels) {
		if !strings.Contains(string(known), m.String()+"\n") && !scenes.finds(t, m, recorded) {
			t.Errorf("lives: %s", m)
		}
	}
}

func recordedPanels(t *testing.T) map[string][]byte {
	t.Helper()
	recorded, err := record.Read(panels)
	if err != nil {
		t.Fatal(err)
	}
	return recorded
}

// tryAll tries all mutants, and writes those that live.
func (s scenes) tryAll(t *testing.T, all []mutate.Mutant) {
	recorded := recordedPanels(t)
	tally := tried{killed: map[string]int{}, all: map[string]int{}}
	for _, m := range all {
		tally.add(m, s.finds(t, m, recorded))
	}
	tally.write(t, panelSurvivors)
}

// finds reports whether check or test would find a mutant.
func (s scenes) finds(t *testing.T, m mutate.Mutant, recorded map[string][]byte) bool {
	broken := build.Build(m.Bundle)
	return fails(broken) || s.differs(t, broken, m, recorded)
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

func play(t *testing.T, b obsgen.Bundle) scenes {
	s := scenes{engine: rule.NewEngine()}
	model := build.Build(b)
	for _, scenario := range b.Simulation.Scenarios {
		run := simulate.New(b).Play(scenario, simulate.Options{})
		s.engine.Play(t.Context(), run, model.Groups)
		s.all = append(s.all, scene{scenario, run})
	}
	return s
}

// differs reports whether obsgen test would find something about the panel.
func (s scenes) differs(t *testing.T, broken *build.Model, m mutate.Mutant, recorded map[string][]byte) bool {
	looker, busiest := shown.New(broken, s.engine), shown.Busiest(broken)
	readings, doubts, found := looker.At(s.all[0].Name, s.all[0].run).Panel(t.Context(), m.Dashboard, m.Panel)
	var first []shown.Reading
	for _, scene := range s.all[1:] {
		eye := looker.At(scene.Name, scene.run)
		linked, hidden := eye.Linked(t.Context(), links(broken, scene.Name, m))
		_, filled := eye.Dispelled(t.Context(), doubts)
		if slices.Contains(busiest[scene.Name], m.Dashboard) {
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
