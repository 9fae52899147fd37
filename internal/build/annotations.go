package build

import (
	"fmt"

	"github.com/ltv-assistant/obsgen"
)

// alertAnnotations are the texts of an alert and its links: runbook, dashboard, logs
// and traces. Values stay templates, filled in when the alert fires.
func (m *Model) alertAnnotations(rule obsgen.Rule) map[string]string {
	annotations := map[string]string{}
	set := func(name, value string) {
		if value != "" {
			annotations[name] = value
		}
	}
	set("summary", rule.Summary)
	set("description", rule.Description)
	set("runbook_url", m.RunbookURL(rule.Runbook))
	set("dashboard", m.PanelURL(rule.Panel, rule.Vars))
	set("logs", m.ExploreURL(rule.Logs))
	set("traces", m.ExploreURL(rule.Traces))
	return annotations
}

// RunbookURL is where people read a runbook, or empty if there is none.
func (m *Model) RunbookURL(name string) string {
	if name == "" {
		return ""
	}
	return m.Bundle.URLs.Runbooks + "/" + name + ".md"
}

// PanelURL links to a panel, or to a dashboard, handing the alert's labels over as
// variables. It is empty for an empty reference.
func (m *Model) PanelURL(ref obsgen.PanelRef, vars []string) string {
	if ref.IsZero() {
		return ""
	}
	url := m.Bundle.URLs.Grafana + "/d/" + ref.Dashboard + "?from=now-1h&to=now"
	for _, name := range vars {
		url += fmt.Sprintf("&var-%s={{ $labels.%s }}", name, name)
	}
	if ref.Panel != "" {
		url += fmt.Sprintf("&viewPanel=%d", PanelID(ref.Dashboard, ref.Panel))
	}
	return url
}

// ExploreURL links to a query in Explore. It is empty without a query, or without a
// datasource for it.
func (m *Model) ExploreURL(query obsgen.Query) string {
	ds, ok := m.DatasourceFor(query.Language)
	if query.IsZero() || !ok {
		return ""
	}
	return obsgen.Explore{Base: m.Bundle.URLs.Grafana, Datasource: ds, Query: query}.URL()
}
