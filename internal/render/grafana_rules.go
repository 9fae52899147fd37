package render

import (
	"errors"
	"strconv"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
	"github.com/ltv-assistant/obsgen/internal/build"
)

type grafanaGroup struct {
	OrgID    int           `yaml:"orgId"`
	Name     string        `yaml:"name"`
	Folder   string        `yaml:"folder"`
	Interval string        `yaml:"interval"`
	Rules    []grafanaRule `yaml:"rules"`
}

type grafanaRule struct {
	UID           string            `yaml:"uid"`
	Title         string            `yaml:"title"`
	Condition     string            `yaml:"condition"`
	Data          []grafanaQuery    `yaml:"data"`
	NoDataState   string            `yaml:"noDataState"`
	ExecErrState  string            `yaml:"execErrState"`
	For           string            `yaml:"for"`
	KeepFiringFor string            `yaml:"keepFiringFor,omitempty"`
	DashboardUID  string            `yaml:"dashboardUid,omitempty"`
	PanelID       uint32            `yaml:"panelId,omitempty"`
	Annotations   map[string]string `yaml:"annotations,omitempty"`
	Labels        map[string]string `yaml:"labels,omitempty"`
	IsPaused      bool              `yaml:"isPaused"`
}

// AlertFolder is the title of the folder of the Grafana-managed rules. It differs from
// every dashboard folder: Grafana 11.0 does not start when both have one title.
func AlertFolder(bundle obsgen.Bundle) string {
	if bundle.Evaluation.By == obsgen.Grafana {
		return bundle.Title + " alerts"
	}
	return bundle.Title + " alerts (paused: Prometheus evaluates)"
}

func grafanaRules(model *build.Model) (Files, error) {
	paused := model.Bundle.Evaluation.By != obsgen.Grafana
	var groups []grafanaGroup
	var errs []error
	for _, group := range model.Groups {
		if len(group.Alerts) == 0 {
			continue
		}
		rendered := grafanaGroup{OrgID: 1, Name: group.Name, Folder: escapeDollars(AlertFolder(model.Bundle)), Interval: duration(group.Interval)}
		for _, alert := range group.Alerts {
			rule, err := newGrafanaRule(model, alert)
			if err != nil {
				errs = append(errs, at("alerts/"+alert.Name, err))
				continue
			}
			rule.IsPaused = paused
			rendered.Rules = append(rendered.Rules, rule)
		}
		groups = append(groups, rendered)
	}
	if len(groups) == 0 {
		return nil, errors.Join(errs...)
	}
	content, err := yamlFile(map[string]any{"apiVersion": 1, "groups": groups}, rulesComment(paused)...)
	return Files{provisioning + "alerting/rules.yaml": content}, errors.Join(append(errs, err)...)
}

func rulesComment(paused bool) []string {
	if !paused {
		return nil
	}
	return []string{
		"Every rule is paused: Prometheus and Loki evaluate the same alerts, and two evaluators would notify twice.",
		"To let Grafana evaluate, set Evaluation.By to obsgen.Grafana in the bundle.",
	}
}

func newGrafanaRule(model *build.Model, alert build.Alert) (grafanaRule, error) {
	rule := grafanaRule{
		UID: alert.UID, Title: alert.Name,
		ExecErrState:  "Error",
		For:           duration(alert.For),
		KeepFiringFor: optionalDuration(alert.KeepFiringFor),
		Labels:        alert.AllLabels,
		Annotations:   map[string]string{},
	}
	for name, text := range alert.Annotations {
		rule.Annotations[name] = alerttemplate.ForGrafana(text)
	}
	rule.linkPanel(alert.Panel)
	return rule, rule.setQueries(model, alert)
}

// linkPanel ties the rule to a panel, where Grafana then shows its state and history.
func (r *grafanaRule) linkPanel(ref obsgen.PanelRef) {
	if ref.Dashboard == "" || ref.Panel == "" {
		return
	}
	r.DashboardUID, r.PanelID = ref.Dashboard, build.PanelID(ref.Dashboard, ref.Panel)
	// The scheduler reads the fields, the user interface these annotations.
	r.Annotations["__dashboardUid__"] = ref.Dashboard
	r.Annotations["__panelId__"] = strconv.FormatUint(uint64(r.PanelID), 10)
}
