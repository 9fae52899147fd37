package trial

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// groups are the rules that the alerts tried need: all of them, if all are, or if a panel
// that one of them links to reads a record.
func (t *trial) groups(options Options) []build.Group {
	if len(options.Alerts) == 0 || slices.ContainsFunc(t.alerts(options), t.linksToRecord) {
		return t.model.Groups
	}
	return rule.NeededByAll(t.model.Groups, options.Alerts)
}

func (t *trial) linksToRecord(alert build.Alert) bool {
	d, _ := t.model.Dashboard(alert.Panel.Dashboard)
	panel, _ := d.Panel(alert.Panel.Panel)
	return slices.ContainsFunc(panel.Queries, func(q build.Query) bool {
		return slices.ContainsFunc(t.model.Groups, func(g build.Group) bool { return readsAny(q.Expr, g) })
	})
}

func readsAny(expr string, group build.Group) bool {
	for _, r := range group.Records {
		if strings.Contains(expr, r.Name) {
			return true
		}
	}
	return false
}
