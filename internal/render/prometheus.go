package render

import (
	"errors"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
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
	files, err := ruleFiles(model, obsgen.PromQL)
	tests, testErr := promTests(model)
	return files, errors.Join(err, testErr, merge(files, tests))
}

// loki writes the alerts over logs for the ruler, under the tenant of a Loki without
// authentication.
func loki(model *build.Model) (Files, error) {
	return ruleFiles(model, obsgen.LogQL)
}

// ruleFiles writes a file for each group of a language, without the rules that a
// server could not read.
func ruleFiles(model *build.Model, language obsgen.Language) (Files, error) {
	files := Files{}
	var errs []error
	for _, group := range model.Groups {
		if group.Language != language {
			continue
		}
		readable, err := readableRules(group)
		path, comments := rulePath(model, group)
		content, encodeErr := yamlFile(newRuleFile(readable), comments...)
		files[path] = content
		errs = append(errs, err, encodeErr)
	}
	return files, errors.Join(errs...)
}

// RuleFile is one group as Prometheus reads it.
func RuleFile(group build.Group) ([]byte, error) { return yamlFile(newRuleFile(group)) }

// readableRules leaves out what does not parse: a server that reads the file back may
// need very long for a query that was refused for its length.
func readableRules(group build.Group) (build.Group, error) {
	var errs []error
	group.Records = slices.DeleteFunc(slices.Clone(group.Records), func(record obsgen.Record) bool {
		_, err := query.ParsePromQL(record.Expr)
		errs = append(errs, at("records/"+record.Name, err))
		return err != nil
	})
	group.Alerts = slices.DeleteFunc(slices.Clone(group.Alerts), func(alert build.Alert) bool {
		_, err := splitAlert(alert.Query)
		errs = append(errs, at("alerts/"+alert.Name, err))
		return err != nil
	})
	return group, errors.Join(errs...)
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
