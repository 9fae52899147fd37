package validate

import (
	"fmt"
	"regexp"

	"github.com/prometheus/common/model"
)

var (
	bundleName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	uidPattern = regexp.MustCompile(`^[A-Za-z0-9_-]{1,40}$`)
	camelCase  = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	recordName = regexp.MustCompile(`^[a-zA-Z_][a-zA-Z0-9_]*:[a-zA-Z0-9_]+:[a-zA-Z0-9_]+$`)
	fileName   = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)
)

// nameValid keeps names within what every server accepts.
func nameValid() Check {
	return Check{
		ID: "name/valid", Severity: Error,
		Title: "names and uids that a server refuses or that break the house rules",
		Why:   "Grafana cuts or refuses a uid of more than 40 characters; a name with a slash would leave its folder; a record that does not follow level:metric:operations is mistaken for a metric.",
		Fix:   "Use letters, digits, dash and underscore for uids, CamelCase for alerts, level:metric:operations for records.",
		Bad:   `obsgen.Rule{Name: "high error rate"}`,
		Good:  `obsgen.Rule{Name: "HighErrorRate"}`,
		run: func(s *Subject, r *reporter) {
			match := func(pattern *regexp.Regexp, definition, name, want string) {
				if !pattern.MatchString(name) {
					r.report(definition, fmt.Sprintf("%q is not %s", name, want))
				}
			}
			const uid = "a uid of 1 to 40 letters, digits, dashes and underscores"
			match(bundleName, "bundle", s.Bundle.Name, "a bundle name of lower-case letters, digits and dashes")
			for _, d := range s.Dashboards {
				match(uidPattern, dashboardAddress(d), d.Definition.UID, uid)
				match(uidPattern, dashboardAddress(d), d.Definition.Folder.UID, "a folder's "+uid[2:])
			}
			for _, ds := range s.Bundle.Datasources {
				match(uidPattern, "datasources/"+ds.UID, ds.UID, uid)
			}
			for _, rule := range s.Bundle.Rules {
				match(camelCase, "alerts/"+rule.Name, rule.Name, "an alert name in CamelCase")
			}
			for _, record := range s.Bundle.Records {
				match(recordName, "records/"+record.Name, record.Name, "a record name of the form level:metric:operations")
			}
			for _, slo := range s.Bundle.SLOs {
				match(bundleName, "slo/"+slo.Name, slo.Name, "an SLO name of lower-case letters, digits and dashes")
			}
			for _, runbook := range s.Bundle.Runbooks {
				match(fileName, "runbooks/"+runbook.Name, runbook.Name, "a file name without folders")
			}
			for _, template := range s.Bundle.Notification.Templates {
				match(fileName, "notification/"+template.Name, template.Name, "a file name without folders")
			}
			for _, metric := range s.Bundle.Catalog.Metrics {
				if !model.UTF8Validation.IsValidMetricName(metric.Name) || !fileName.MatchString(metric.Name) {
					r.report("catalog/"+metric.Name, fmt.Sprintf("%q is not a metric name", metric.Name))
				}
			}
		},
	}
}
