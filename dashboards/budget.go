package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// budgetLeft is the state of the SLOs that a selector picks: the least budget left.
func budgetLeft(width uint32, selector string) obsgen.Panel {
	s := style()
	return obsgen.Panel{Key: "budget-left", Width: width, Height: 5, Panel: s.Stat("Error budget left",
		"Least error budget left of the SLOs about this, over 30 days. Negative: the objective is missed; hold risky releases and see the SLO dashboard.",
		"percentunit", s.Now(`min(`+obsgen.SLOBudgetRemaining+`{`+selector+`})`, "left")).
		Decimals(0).
		Thresholds(budgetSteps()).
		DataLinks(list(panel.DataLink("SLOs", panel.ToDashboard(SLOs))))}
}
