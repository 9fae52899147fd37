package validate

import (
	"fmt"
	"regexp"
	"unicode/utf8"

	"github.com/prometheus/common/model"
)

var (
	bundleName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	uidPattern = regexp.MustCompile(`^[A-Za-z0-9_-]{1,40}$`)
	camelCase  = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	recordName = regexp.MustCompile(`^[a-zA-Z_][a-zA-Z0-9_]*:[a-zA-Z0-9_]+:[a-zA-Z0-9_]+$`)
	fileName   = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)
)

// longestName fits into a file's name with its ending, and into Grafana's columns.
const longestName = 100

// nameValid keeps names within what every server accepts.
func nameValid() Check {
	return Check{
		ID: "name/valid", Severity: Error,
		Title: "names, uids and refresh intervals that a server refuses or that break the house rules",
		Why:   "Grafana cuts or refuses a uid of more than 40 characters; a name with a slash would leave its folder; a record that does not follow level:metric:operations is mistaken for a metric.",
		Fix:   "Use letters, digits, dash and underscore for uids, CamelCase for alerts, level:metric:operations for records, and at most 100 characters.",
		Bad:   `obsgen.Rule{Name: "high error rate"}`,
		Good:  `obsgen.Rule{Name: "HighErrorRate"}`,
		run: func(s *Subject, r *reporter) {
			n := validNames{r}
			n.match(bundleName, "bundle", s.Bundle.Name, "a bundle name of lower-case letters, digits and dashes")
			n.short("bundle", s.Bundle.Name)
			n.servers(s)
			n.rules(s)
			n.pages(s)
		},
	}
}

type validNames struct{ r *reporter }

func (n validNames) match(pattern *regexp.Regexp, definition, name, want string) {
	if !pattern.MatchString(name) {
		n.r.report(definition, fmt.Sprintf("%q is not %s", name, want))
	}
}

func (n validNames) short(definition, name string) {
	if length := utf8.RuneCountInString(name); length > longestName {
		n.r.report(definition, fmt.Sprintf("the name has %d characters; use at most %d", length, longestName))
	}
}

func (n validNames) rules(s *Subject) {
	for _, rule := range s.Bundle.Rules {
		n.match(camelCase, "alerts/"+rule.Name, rule.Name, "an alert name in CamelCase")
		n.short("alerts/"+rule.Name, rule.Name)
	}
	for _, record := range s.Bundle.Records {
		n.match(recordName, "records/"+record.Name, record.Name, "a record name of the form level:metric:operations")
	}
	for _, slo := range s.Bundle.SLOs {
		n.match(bundleName, "slo/"+slo.Name, slo.Name, "an SLO name of lower-case letters, digits and dashes")
		n.short("slo/"+slo.Name, slo.Name)
	}
}

// pages are what becomes the name of a file, and metrics.
func (n validNames) pages(s *Subject) {
	for _, runbook := range s.Bundle.Runbooks {
		n.match(fileName, "runbooks/"+runbook.Name, runbook.Name, "a file name without folders")
		n.short("runbooks/"+runbook.Name, runbook.Name)
	}
	for _, template := range s.Bundle.Notification.Templates {
		n.match(fileName, "notification/"+template.Name, template.Name, "a file name without folders")
		n.short("notification/"+template.Name, template.Name)
	}
	for _, metric := range s.Bundle.Catalog.Metrics {
		if !model.UTF8Validation.IsValidMetricName(metric.Name) || !fileName.MatchString(metric.Name) {
			n.r.report("catalog/"+metric.Name, fmt.Sprintf("%q is not a metric name", metric.Name))
		}
	}
}
