package validate

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// nameUnique finds names that are used twice, where the second would replace the first.
func nameUnique() Check {
	return Check{
		ID: "name/unique", Severity: Error,
		Title: "two definitions of one name, and names that are taken",
		Why:   "Grafana's behaviour is undefined for two dashboards of one uid; two panels of one id share their links; of two rules or contacts of one name one is lost; Grafana may not start with two folders of one title.",
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
	for _, d := range s.Dashboards {
		address, folder := dashboardAddress(d), d.Definition.Folder
		uids.add(address, d.Definition.UID)
		titles.add(address, folder.UID+"/"+d.Definition.Title)
		uniquePanels(r, d)
		variables := newNames(r, "the variable name")
		for _, variable := range d.Spec.Templating.List {
			variables.add(address, variable.Name)
		}
	}
	s.uniqueFolders(r)
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
			records.add(s.recordAddress(record), record.Name+fmt.Sprint(record.Labels))
		}
	}
}
