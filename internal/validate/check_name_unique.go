package validate

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// nameUnique finds names that are used twice, where the second would replace the first.
func nameUnique() Check {
	return Check{
		ID: "name/unique", Severity: Error,
		Title: "two definitions of one name",
		Why:   "Grafana's behaviour is undefined for two dashboards of one uid; two panels of one id share their links; of two rules or contacts of one name one is lost.",
		Fix:   "Rename one of them.",
		Bad:   `two panels with Key: "errors" in one dashboard`,
		Good:  `Key: "http-errors" and Key: "job-errors"`,
		run: func(s *Subject, r *reporter) {
			s.uniqueDashboards(r)
			s.uniqueRules(r)
			s.uniqueOthers(r)
		},
	}
}

// names reports the second use of a name.
type names struct {
	r    *reporter
	what string
	seen map[string]bool
}

func newNames(r *reporter, what string) names { return names{r, what, map[string]bool{}} }

// add reports whether the name is new.
func (n names) add(definition, name string) bool {
	if n.seen[name] {
		n.r.report(definition, fmt.Sprintf("%s %q is used twice", n.what, name))
		return false
	}
	n.seen[name] = true
	return true
}

func (s *Subject) uniqueDashboards(r *reporter) {
	uids, titles := newNames(r, "the dashboard uid"), newNames(r, "the title in its folder")
	folders := map[string]string{}
	for _, d := range s.Dashboards {
		address, folder := dashboardAddress(d), d.Definition.Folder
		uids.add(address, d.Definition.UID)
		titles.add(address, folder.UID+"/"+d.Definition.Title)
		if title, ok := folders[folder.UID]; ok && title != folder.Title {
			r.report(address, fmt.Sprintf("the folder %q is called %q here and %q elsewhere", folder.UID, folder.Title, title))
		}
		folders[folder.UID] = folder.Title
		uniquePanels(r, d)
	}
}

// uniquePanels compares keys, and the ids that follow from them. Rows have ids too.
func uniquePanels(r *reporter, d build.Dashboard) {
	address := dashboardAddress(d)
	keys, rows := newNames(r, "the panel key"), newNames(r, "the row title")
	ids := newNames(r, "the panel id (choose another key)")
	for _, panel := range d.Panels {
		if keys.add(address+"/"+panel.Key, panel.Key) {
			ids.add(address+"/"+panel.Key, fmt.Sprint(panel.ID))
		}
	}
	for _, row := range d.Definition.Rows {
		if row.Title != "" && rows.add(address, row.Title) {
			ids.add(address, fmt.Sprint(build.PanelID(d.Definition.UID, "row/"+row.Title)))
		}
	}
}

func (s *Subject) uniqueRules(r *reporter) {
	alerts, uids, records := newNames(r, "the alert name"), newNames(r, "the uid of the alert"), newNames(r, "the record with its labels")
	for _, group := range s.Groups {
		for _, alert := range group.Alerts {
			if alerts.add("alerts/"+alert.Name, alert.Name) {
				uids.add("alerts/"+alert.Name, alert.UID)
			}
		}
		for _, record := range group.Records {
			records.add(recordAddress(record), record.Name+fmt.Sprint(record.Labels))
		}
	}
}

func (s *Subject) uniqueOthers(r *reporter) {
	slos, runbooks := newNames(r, "the SLO name"), newNames(r, "the runbook name")
	for _, slo := range s.Bundle.SLOs {
		slos.add("slo/"+slo.Name, slo.Name)
	}
	for _, runbook := range s.Bundle.Runbooks {
		runbooks.add("runbooks/"+runbook.Name, runbook.Name)
	}
	uids, titles, defaults := newNames(r, "the datasource uid"), newNames(r, "the datasource name"), newNames(r, "the default datasource:")
	for _, ds := range s.Bundle.Datasources {
		uids.add("datasources/"+ds.UID, ds.UID)
		titles.add("datasources/"+ds.UID, ds.Name)
		if ds.Default {
			defaults.add("datasources/"+ds.UID, "Default: true")
		}
	}
	contacts, templates, metrics := newNames(r, "the contact name"), newNames(r, "the template name"), newNames(r, "the metric name")
	for _, contact := range s.Bundle.Notification.Contacts {
		contacts.add("notification/"+contact.Name, contact.Name)
	}
	for _, template := range s.Bundle.Notification.Templates {
		templates.add("notification/"+template.Name, template.Name)
	}
	for _, metric := range s.Bundle.Catalog.Metrics {
		metrics.add("catalog/"+metric.Name, metric.Name)
	}
}
