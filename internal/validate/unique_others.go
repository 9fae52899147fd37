package validate

import "strings"

func (s *Subject) uniqueOthers(r *reporter) {
	slos, runbooks := newNames(r, "the SLO name"), newNames(r, "the runbook name")
	for _, slo := range s.Bundle.SLOs {
		slos.add("slo/"+slo.Name, slo.Name)
	}
	for _, runbook := range s.Bundle.Runbooks {
		runbooks.add("runbooks/"+runbook.Name, runbook.Name)
		if strings.EqualFold(runbook.Name, "README") {
			r.report("runbooks/"+runbook.Name, "README is the name of the runbooks' index; rename the runbook")
		}
	}
	s.uniqueDatasources(r)
	s.uniqueNotification(r)
	metrics := newNames(r, "the metric name")
	for _, metric := range s.Bundle.Catalog.Metrics {
		metrics.add("catalog/"+metric.Name, metric.Name)
	}
}

func (s *Subject) uniqueDatasources(r *reporter) {
	uids, titles, defaults := newNames(r, "the datasource uid"), newNames(r, "the datasource name"), newNames(r, "the default datasource:")
	for _, ds := range s.Bundle.Datasources {
		uids.add("datasources/"+ds.UID, ds.UID)
		titles.add("datasources/"+ds.UID, ds.Name)
		if ds.Default {
			defaults.add("datasources/"+ds.UID, "Default: true")
		}
	}
}

func (s *Subject) uniqueNotification(r *reporter) {
	contacts, templates := newNames(r, "the contact name"), newNames(r, "the template name")
	for _, contact := range s.Bundle.Notification.Contacts {
		contacts.add("notification/"+contact.Name, contact.Name)
	}
	for _, template := range s.Bundle.Notification.Templates {
		templates.add("notification/"+template.Name, template.Name)
	}
}
