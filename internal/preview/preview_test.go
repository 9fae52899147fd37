package preview_test

import (
	"bytes"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/preview"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
)

// drawn are the bakery's dashboards in a scenario.
func drawn(t *testing.T, scenario string) []board.Dashboard {
	t.Helper()
	model := build.Build(fixture.Simulated())
	for _, s := range model.Bundle.Simulation.Scenarios {
		if s.Name == scenario {
			all, err := preview.Dashboards(t.Context(), model, s, nil)
			if err != nil {
				t.Fatal(err)
			}
			return all
		}
	}
	t.Fatalf("there is no scenario %s", scenario)
	return nil
}

func TestAlerts(t *testing.T) {
	for scenario, want := range map[string]board.State{"good-day": "", "power-cut": board.Firing} {
		d, found := drawn(t, scenario)[0], false
		for _, a := range d.Alerts {
			found = found || a.Name == "OvenCold"
			if a.Name == "OvenCold" && a.State != want {
				t.Errorf("%s: OvenCold is %q, want %q", scenario, a.State, want)
			}
		}
		if !found {
			t.Errorf("%s: OvenCold does not lead to the dashboard: %v", scenario, d.Alerts)
		}
	}
}

// TestSameFiles draws twice; runs and panels are made on several cores.
func TestSameFiles(t *testing.T) {
	first, err := preview.Pages("Bakery", drawn(t, "power-cut"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := preview.Pages("Bakery", drawn(t, "power-cut"))
	if err != nil || len(second) != len(first) {
		t.Fatalf("%d and %d pages, %v", len(first), len(second), err)
	}
	for name, content := range first {
		if !bytes.Equal(content, second[name]) {
			t.Errorf("%s differs", name)
		}
		if bytes.Contains(content, []byte("NaN")) {
			t.Errorf("%s has NaN in it", name)
		}
	}
}
