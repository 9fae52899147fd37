package render

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
	"github.com/ltv-assistant/obsgen/internal/build"
)

type promTestFile struct {
	RuleFiles          []string   `yaml:"rule_files"`
	EvaluationInterval string     `yaml:"evaluation_interval"`
	Tests              []promTest `yaml:"tests"`
}

type promTest struct {
	Name        string          `yaml:"name"`
	Interval    string          `yaml:"interval"`
	InputSeries []inputSeries   `yaml:"input_series,omitempty"`
	AlertTests  []promAlertTest `yaml:"alert_rule_test,omitempty"`
	ExprTests   []promExprTest  `yaml:"promql_expr_test,omitempty"`
}

type inputSeries struct {
	Series string `yaml:"series"`
	Values string `yaml:"values"`
}

type promAlertTest struct {
	EvalTime  string         `yaml:"eval_time"`
	Alertname string         `yaml:"alertname"`
	Alerts    []promExpAlert `yaml:"exp_alerts"`
}

type promExpAlert struct {
	Labels      map[string]string `yaml:"exp_labels"`
	Annotations map[string]string `yaml:"exp_annotations"`
}

type promExprTest struct {
	Expr     string       `yaml:"expr"`
	EvalTime string       `yaml:"eval_time"`
	Samples  []promSample `yaml:"exp_samples"`
}

type promSample struct {
	Labels string  `yaml:"labels"`
	Value  float64 `yaml:"value"`
}

// promTests writes a test file for each group, evaluated at the group's own interval:
// promtool ignores the one in the rule file, and an alert evaluated every five minutes
// fires later than one evaluated every minute.
func promTests(model *build.Model) (Files, error) {
	files := Files{}
	var errs []error
	for _, group := range model.Groups {
		if group.Language != obsgen.PromQL {
			continue
		}
		tests, err := groupTests(model, group)
		errs = append(errs, err)
		if len(tests) == 0 {
			continue
		}
		file := promTestFile{RuleFiles: testedFiles(model, group), EvaluationInterval: duration(group.Interval), Tests: tests}
		content, err := yamlFile(file, "Run: promtool test rules "+group.Name+".yaml")
		errs = append(errs, err)
		files["prometheus/tests/"+group.Name+".yaml"] = content
	}
	return files, errors.Join(errs...)
}

// testedFiles are the group's own file and every file of recording rules it may read.
func testedFiles(model *build.Model, group build.Group) []string {
	var files []string
	for _, other := range model.Groups {
		if other.Language == obsgen.PromQL && (len(other.Records) > 0 || other.Name == group.Name) {
			file, _ := rulePath(model, other)
			files = append(files, path.Join("..", file[len("prometheus/"):]))
		}
	}
	return files
}

func groupTests(model *build.Model, group build.Group) ([]promTest, error) {
	var tests []promTest
	var errs []error
	for _, alert := range group.Alerts {
		for _, c := range alert.Cases {
			test, err := alertTest(model, alert, c)
			if err != nil {
				errs = append(errs, at("alerts/"+alert.Name, fmt.Errorf("case %q: %w", c.Name, err)))
				continue
			}
			tests = append(tests, test)
		}
	}
	if group.Name == "slo" {
		tests = append(tests, sloTests(model.Bundle.SLOs)...)
	}
	return tests, errors.Join(errs...)
}

func alertTest(model *build.Model, alert build.Alert, c obsgen.Case) (promTest, error) {
	expected := promAlertTest{EvalTime: duration(c.At), Alertname: alert.Name, Alerts: []promExpAlert{}}
	for _, firing := range c.Fires {
		rendered, err := expectedAlert(model, alert, firing)
		if err != nil {
			return promTest{}, err
		}
		expected.Alerts = append(expected.Alerts, rendered)
	}
	interval := c.Interval
	if interval == 0 {
		interval = time.Minute
	}
	return promTest{
		Name: alert.Name + ": " + c.Name, Interval: duration(interval),
		InputSeries: newInputSeries(c.Series), AlertTests: []promAlertTest{expected},
	}, nil
}

// expectedAlert is what Prometheus says of a firing alert: labels, and annotations
// filled in by Prometheus's own template code.
func expectedAlert(m *build.Model, alert build.Alert, firing obsgen.Firing) (promExpAlert, error) {
	expected := promExpAlert{Labels: map[string]string{}, Annotations: map[string]string{}}
	maps.Copy(expected.Labels, firing.Labels)
	maps.Copy(expected.Labels, alert.AllLabels)
	for name, text := range alert.Annotations {
		expanded, err := alerttemplate.Expand(text, firing.Labels, firing.Value, m.Bundle.URLs.Grafana)
		if err != nil {
			return promExpAlert{}, err
		}
		expected.Annotations[name] = expanded
	}
	return expected, nil
}

func newInputSeries(series []obsgen.Series) []inputSeries {
	var all []inputSeries
	for _, s := range series {
		all = append(all, inputSeries{s.Series, s.Values})
	}
	return all
}
