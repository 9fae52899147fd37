package validate

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// Subject is what checks look at: the built model, every query, the catalogue indexed,
// and the rendered files.
type Subject struct {
	*build.Model
	// Queries are not parsed here; a check of queries is given each one parsed.
	Queries []Query
	Catalog catalogIndex
	// Files are the rendered files, or nil if rendering failed.
	Files map[string][]byte

	alerts map[string]build.Alert // by address
	slos   map[string]bool        // by name
}

func newSubject(model *build.Model, files map[string][]byte) *Subject {
	s := &Subject{Model: model, Files: files, Catalog: indexCatalog(model), alerts: map[string]build.Alert{}, slos: map[string]bool{}}
	for _, slo := range model.Bundle.SLOs {
		s.slos[slo.Name] = true
	}
	s.collectDashboards()
	s.collectRules()
	s.collectRunbooks()
	return s
}

func (s *Subject) add(q obsgen.Query, definition string, use Use) {
	if !q.IsZero() {
		s.Queries = append(s.Queries, Query{Query: q, Definition: definition, Use: use})
	}
}

func (s *Subject) collectDashboards() {
	for _, dashboard := range s.Dashboards {
		address := dashboardAddress(dashboard)
		for _, q := range dashboard.Queries {
			use := InAnnotation
			if strings.HasPrefix(q.Where, "variable ") {
				use, q.Expr = InVariable, variableExpr(q.Expr)
			}
			s.add(q.Query, address+"/"+q.Where, use)
		}
		for _, panel := range dashboard.Panels {
			for _, q := range panel.Queries {
				s.add(q.Query, address+"/"+panel.Key, InPanel)
			}
		}
	}
}

func (s *Subject) collectRules() {
	for _, group := range s.Groups {
		for _, record := range group.Records {
			s.add(obsgen.Prom(record.Expr), s.recordAddress(record), InRecord)
		}
		for _, alert := range group.Alerts {
			s.alerts["alerts/"+alert.Name] = alert
			s.add(alert.Query, "alerts/"+alert.Name, InAlert)
			s.add(alert.Logs, "alerts/"+alert.Name, InLink)
			s.add(alert.Traces, "alerts/"+alert.Name, InLink)
		}
	}
}

func (s *Subject) collectRunbooks() {
	for _, runbook := range s.Bundle.Runbooks {
		address := "runbooks/" + runbook.Name
		for _, step := range runbook.Steps() {
			s.add(step.Query, address, InRunbook)
		}
		for _, cause := range runbook.Causes {
			s.add(cause.Query, address, InRunbook)
		}
	}
}

func dashboardAddress(d build.Dashboard) string { return "dashboards/" + d.Definition.UID }

// recordAddress of a rule that an SLO brought is the SLO's.
func (s *Subject) recordAddress(record obsgen.Record) string {
	if slo := record.Labels["slo"]; s.slos[slo] && strings.HasPrefix(record.Name, "slo:") {
		return "slo/" + slo
	}
	return "records/" + record.Name
}
