// Package build turns a bundle's definitions into resources: dashboards with ids
// and layout, rule groups with links and SLO rules filled in. It decides nothing
// about files; package render does.
package build

import (
	"time"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

// Model is a bundle, built.
type Model struct {
	Bundle     obsgen.Bundle
	Dashboards []Dashboard
	Groups     []Group
	// Problems are definitions that could not be built.
	Problems []Problem

	byUID map[string]int // index into Dashboards; the first of a uid
}

// Problem says which definition could not be built, and why.
type Problem struct {
	// Definition is an address such as "dashboards/overview/error-ratio".
	Definition string
	Message    string
}

// Dashboard is a built dashboard.
type Dashboard struct {
	Definition obsgen.Dashboard
	//lint:ignore SA1019 schema v2 is not for Grafana 10 and 11
	Spec dashboard.Dashboard
	// JSON is Spec, encoded for people to read.
	JSON   []byte
	Panels []Panel
	// Queries of variables and annotations; the panels have their own.
	Queries []Query
}

// Panel is a built panel and its address.
type Panel struct {
	Key     string
	ID      uint32
	Spec    dashboard.Panel
	Queries []Query
}

// Query is a query inside a dashboard.
type Query struct {
	obsgen.Query
	// Where names the query within its panel or dashboard: a refId, "variable service".
	Where      string
	Datasource string
	Legend     string
}

// Group is a rule group: its rules are evaluated together, one after the other.
type Group struct {
	Name     string
	Language obsgen.Language
	Interval time.Duration
	Records  []obsgen.Record
	Alerts   []Alert
}

// Alert is a built alert rule.
type Alert struct {
	obsgen.Rule
	// UID is the rule's uid in Grafana.
	UID string
	// AllLabels are the rule's labels with severity.
	AllLabels obsgen.Labels
	// Annotations as Prometheus templates, links included.
	Annotations map[string]string
}

// Build builds everything. Problems are collected, not returned one by one.
func Build(bundle obsgen.Bundle) *Model {
	model := &Model{Bundle: withDefaults(bundle)}
	model.buildDatasources()
	model.buildDashboards()
	model.buildGroups()
	return model
}

func withDefaults(bundle obsgen.Bundle) obsgen.Bundle {
	if bundle.Evaluation.By == "" {
		bundle.Evaluation.By = obsgen.Prometheus
	}
	if bundle.Evaluation.ScrapeInterval == 0 {
		bundle.Evaluation.ScrapeInterval = 15 * time.Second
	}
	return bundle
}

func (m *Model) problem(definition, message string) {
	m.Problems = append(m.Problems, Problem{definition, message})
}

// Dashboard returns the dashboard with a uid.
func (m *Model) Dashboard(uid string) (Dashboard, bool) {
	i, ok := m.byUID[uid]
	if !ok {
		return Dashboard{}, false
	}
	return m.Dashboards[i], true
}

// Panel returns the panel with a key.
func (d Dashboard) Panel(key string) (Panel, bool) {
	for _, p := range d.Panels {
		if p.Key == key {
			return p, true
		}
	}
	return Panel{}, false
}

// DatasourceFor returns the datasource that answers queries of a language: the
// default one of its type, or else the first.
func (m *Model) DatasourceFor(language obsgen.Language) (obsgen.Datasource, bool) {
	kind := map[obsgen.Language]string{obsgen.PromQL: "prometheus", obsgen.LogQL: "loki", obsgen.TraceQL: "tempo"}[language]
	var found obsgen.Datasource
	for _, ds := range m.Bundle.Datasources {
		if ds.Type == kind && (found.UID == "" || ds.Default && !found.Default) {
			found = ds
		}
	}
	return found, found.UID != ""
}
