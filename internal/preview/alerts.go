package preview

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// alerts are those whose notifications lead to a dashboard.
func (s *stage) alerts(of show, rules *rule.Played) []board.Alert {
	var all []board.Alert
	for _, group := range s.model.Groups {
		for _, a := range group.Alerts {
			if a.Panel.Dashboard == resource.Text(of.object, "uid") {
				all = append(all, s.alert(a, rules.Alerts[a.Name], of.view.To))
			}
		}
	}
	return all
}

func (s *stage) alert(a build.Alert, happened []rule.Alert, at time.Time) board.Alert {
	made := board.Alert{Name: a.Name, Severity: string(a.Severity), Href: s.model.RunbookURL(a.Runbook)}
	if a.Panel.Panel != "" {
		made.Panel = int(build.PanelID(a.Panel.Dashboard, a.Panel.Panel))
	}
	worst := rule.Inactive
	for _, one := range happened {
		worst = max(worst, one.At(at))
	}
	made.State = map[rule.State]board.State{rule.Pending: board.Pending, rule.Firing: board.Firing}[worst]
	return made
}
