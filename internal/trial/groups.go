package trial

import (
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
	"github.com/ltv-assistant/obsgen/internal/trial/shown"
)

// groups are the rules that a scenario needs: the alerts that are tried, and the records that
// they and the panels read which are looked at. Those over a month take long, and few are read.
func (t *trial) groups(options Options, links []shown.Link, doubts []shown.Doubt, dashboards []string) []build.Group {
	var names, queries []string
	for _, alert := range t.alerts(options.Alerts) {
		names = append(names, alert.Name)
	}
	for _, link := range links {
		queries = append(queries, t.queries(link.Alert.Panel.Dashboard, link.Alert.Panel.Panel)...)
	}
	for _, doubt := range doubts {
		queries = append(queries, t.queries(doubt.Dashboard, doubt.Panel)...)
	}
	for _, uid := range dashboards {
		d, _ := t.model.Dashboard(uid)
		for _, panel := range d.Panels {
			queries = append(queries, t.queries(uid, panel.Key)...)
		}
	}
	return rule.NeededByAll(t.model.Groups, names, queries...)
}

// queries are those of a panel.
func (t *trial) queries(dashboard, key string) []string {
	d, _ := t.model.Dashboard(dashboard)
	panel, _ := d.Panel(key)
	var all []string
	for _, q := range panel.Queries {
		all = append(all, q.Expr)
	}
	return all
}
