package render

import (
	"regexp"

	"github.com/ltv-assistant/obsgen"
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
	for _, group := range model.Groups {
		if len(group.Alerts) == 0 {
			continue
		}
		rendered := grafanaGroup{OrgID: 1, Name: group.Name, Folder: escapeDollars(AlertFolder(model.Bundle)), Interval: duration(group.Interval)}
		for _, alert := range group.Alerts {
			rule, err := newGrafanaRule(model, alert)
			if err != nil {
				return nil, err
			}
			rule.IsPaused = paused
			rendered.Rules = append(rendered.Rules, rule)
		}
		groups = append(groups, rendered)
	}
	if len(groups) == 0 {
		return nil, nil
	}
	content, err := yamlFile(map[string]any{"apiVersion": 1, "groups": groups}, rulesComment(paused)...)
	return Files{provisioning + "alerting/rules.yaml": content}, err
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
		rule.Annotations[name] = grafanaTemplate(text)
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
}

// grafanaTemplate rewrites a Prometheus template: Grafana's $value is a text about all
// queries, the number is that of query A. Without data or after an error there is no A,
// and a function given nothing would spoil the whole text.
func grafanaTemplate(text string) string {
	return templateAction.ReplaceAllStringFunc(text, func(action string) string {
		if !value.MatchString(action) {
			return action
		}
		return "{{ if $values.A }}" + value.ReplaceAllString(action, "$$values.A.Value") + "{{ else }}[no value]{{ end }}"
	})
}

var (
	templateAction = regexp.MustCompile(`\{\{.*?\}\}`)
	value          = regexp.MustCompile(`\$value\b`)
)
