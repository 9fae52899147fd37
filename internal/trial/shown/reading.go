package shown

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// Reading is what a panel shows, in a few lines.
type Reading struct {
	Dashboard, Panel string
	// While is the scenario, and what was chosen, such as "healthy-day, service=auth".
	While string
	Lines []string
}

// Of is the address of the panel.
func (r Reading) Of() string { return "dashboards/" + r.Dashboard + "/" + r.Panel }

// Readings collects what panels show. What looks the same as the panel's first reading is
// left out.
type Readings struct{ all []Reading }

// add reads the panels of a dashboard that was run.
func (r *Readings) add(d build.Dashboard, while string, result *board.Result) {
	panels := keys(d)
	for _, p := range result.Panels {
		if panel, known := panels[p.ID]; known && p.Err() == nil {
			r.panel(Reading{d.Definition.UID, panel.Key, line(while), read(p)})
		}
	}
}

func (r *Readings) panel(new Reading) {
	first := slices.IndexFunc(r.all, func(old Reading) bool { return old.Of() == new.Of() })
	if first < 0 || !slices.Equal(r.all[first].Lines, new.Lines) {
		r.all = append(r.all, new)
	}
}
