package validate

import (
	"fmt"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// dashboardLayout looks at where panels end up.
func dashboardLayout() Check {
	return Check{
		ID: "dashboard/layout", Severity: Error,
		Title: "panels outside of the grid or on top of each other",
		Why:   "Grafana moves such panels about when the dashboard is opened, for everybody differently.",
		Fix:   "Give the panel a Width of 1 to 24 columns and a Height of at least 2.",
		Bad:   `obsgen.Panel{Width: 30}`,
		Good:  `obsgen.Panel{Width: 24}`,
		run: func(s *Subject, r *reporter) {
			for _, d := range s.Dashboards {
				if len(d.Panels) == 0 {
					r.report(dashboardAddress(d), "the dashboard has no panels")
				}
				for i, panel := range d.Panels {
					address := dashboardAddress(d) + "/" + panel.Key
					grid := *panel.Spec.GridPos
					if grid.W > 24 || grid.X+grid.W > 24 {
						r.report(address, fmt.Sprintf("the panel is %d columns wide from column %d on; the grid has 24", grid.W, grid.X))
					}
					if grid.H < 2 {
						r.report(address, "the panel is one row high, less than its title; make it at least 2")
					}
					reportOverlaps(r, address, d.Panels[i+1:], grid)
				}
			}
		},
	}
}

func reportOverlaps(r *reporter, address string, others []build.Panel, grid dashboard.GridPos) {
	for _, other := range others {
		o := *other.Spec.GridPos
		if grid.X < o.X+o.W && o.X < grid.X+grid.W && grid.Y < o.Y+o.H && o.Y < grid.Y+grid.H {
			r.report(address, fmt.Sprintf("the panel lies on top of %q", other.Key))
		}
	}
}
