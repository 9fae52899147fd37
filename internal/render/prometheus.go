package render

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

type ruleFile struct {
	Groups []ruleGroup `yaml:"groups"`
}

type ruleGroup struct {
	Name     string     `yaml:"name"`
	Interval string     `yaml:"interval"`
	Rules    []promRule `yaml:"rules"`
}

type promRule struct {
	Record        string            `yaml:"record,omitempty"`
	Alert         string            `yaml:"alert,omitempty"`
	Expr          string            `yaml:"expr"`
	For           string            `yaml:"for,omitempty"`
	KeepFiringFor string            `yaml:"keep_firing_for,omitempty"`
	Labels        map[string]string `yaml:"labels,omitempty"`
	Annotations   map[string]string `yaml:"annotations,omitempty"`
}

// prometheus writes one rule file for each group, and one test file for each group
// that has tests.
func prometheus(model *build.Model) (Files, error) {
	files := Files{}
	for _, group := range model.Groups {
		if group.Language != obsgen.PromQL {
			continue
		}
		path, comments := rulePath(model, group)
		content, err := yamlFile(newRuleFile(group), comments...)
		if err != nil {
			return nil, err
		}
		files[path] = content
	}
	tests, err := promTests(model)
	if err != nil {
		return nil, err
	}
	return files, merge(files, tests)
}

// loki writes the alerts over logs for the ruler, under the tenant of a Loki without
// authentication.
func loki(model *build.Model) (Files, error) {
	files := Files{}
	for _, group := range model.Groups {
		if group.Language != obsgen.LogQL {
			continue
		}
		path, comments := rulePath(model, group)
		content, err := yamlFile(newRuleFile(group), comments...)
		if err != nil {
			return nil, err
		}
		files[path] = content
	}
	return files, nil
}

// rulePath is where a group's file goes: alerts that Grafana evaluates stay beside the
// folder that is loaded, not in it.
func rulePath(model *build.Model, group build.Group) (path string, comments []string) {
	folder := "prometheus/rules/"
	if group.Language == obsgen.LogQL {
		folder = "loki/rules/fake/" // "fake" is the tenant's real name
	}
	if len(group.Alerts) > 0 && model.Bundle.Evaluation.By == obsgen.Grafana {
		folder = strings.Replace(folder, "rules/", "rules-not-loaded/", 1)
		comments = []string{"Grafana evaluates these alerts. Do not load them here too: everybody would be notified twice."}
	}
	return folder + group.Name + ".yaml", comments
}

func newRuleFile(group build.Group) ruleFile {
	rendered := ruleGroup{Name: group.Name, Interval: duration(group.Interval)}
	for _, record := range group.Records {
		rendered.Rules = append(rendered.Rules, promRule{Record: record.Name, Expr: record.Expr, Labels: record.Labels})
	}
	for _, alert := range group.Alerts {
		rendered.Rules = append(rendered.Rules, promRule{
			Alert: alert.Name, Expr: alert.Query.Expr,
			For: optionalDuration(alert.For), KeepFiringFor: optionalDuration(alert.KeepFiringFor),
			Labels: alert.AllLabels, Annotations: alert.Annotations,
		})
	}
	return ruleFile{[]ruleGroup{rendered}}
}
