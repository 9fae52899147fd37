package shown

import (
	"context"
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

// readings are of the panels of a dashboard that was run. What fails is told where it is looked at.
func readings(d build.Dashboard, while string, result *board.Result) []Reading {
	panels := keys(d)
	var all []Reading
	for _, p := range result.Panels {
		if panel, known := panels[p.ID]; known && p.Err() == nil {
			all = append(all, Reading{d.Definition.UID, panel.Key, line(while), read(p)})
		}
	}
	return all
}

// onlyRead are the readings of a dashboard, or one panel of it, in which nothing must be: what fails is
// not told.
func (e *Eye) onlyRead(ctx context.Context, d build.Dashboard, only uint32, as string, examples map[string]string) []Reading {
	opened, err := e.read(d, only)
	if err != nil {
		return nil
	}
	result, err := opened.Run(ctx, e.data, e.asItOpens(examples))
	if err != nil {
		return nil
	}
	return readings(d, e.while(as), result)
}

// without leaves out readings that others make needless.
func without(all []Reading, needless func(r, other Reading) bool) []Reading {
	var kept []Reading
	for _, r := range all {
		if !slices.ContainsFunc(kept, func(other Reading) bool { return needless(r, other) }) {
			kept = append(kept, r)
		}
	}
	return kept
}

// sameLook is of a panel that looks the same in another view.
func sameLook(r, other Reading) bool {
	return r.Of() == other.Of() && slices.Equal(r.Lines, other.Lines)
}

// sameView is of a panel in the same view once more.
func sameView(r, other Reading) bool { return r.Of() == other.Of() && r.While == other.While }
