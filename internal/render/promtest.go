package render

import (
	"fmt"
	"path"
	"time"

	"github.com/ltv-assistant/obsgen"
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
	for _, group := range model.Groups {
		if group.Language != obsgen.PromQL {
			continue
		}
		tests, err := groupTests(model, group)
		if err != nil {
			return nil, err
		}
		if len(tests) == 0 {
			continue
		}
		file := promTestFile{RuleFiles: testedFiles(model, group), EvaluationInterval: duration(group.Interval), Tests: tests}
		content, err := yamlFile(file, "Run: promtool test rules "+group.Name+".yaml")
		if err != nil {
			return nil, err
		}
		files["prometheus/tests/"+group.Name+".yaml"] = content
	}
	return files, nil
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
	for _, alert := range group.Alerts {
		for _, c := range alert.Cases {
			test, err := alertTest(model, alert, c)
			if err != nil {
				return nil, fmt.Errorf("alerts/%s, case %q: %w", alert.Name, c.Name, err)
			}
			tests = append(tests, test)
		}
	}
	if group.Name == "slo" {
		tests = append(tests, sloTests(model.Bundle.SLOs)...)
	}
	return tests, nil
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

func newInputSeries(series []obsgen.Series) []inputSeries {
	var all []inputSeries
	for _, s := range series {
		all = append(all, inputSeries{s.Series, s.Values})
	}
	return all
}

func sloTests(slos []obsgen.SLO) []promTest {
	var tests []promTest
	for _, slo := range slos {
		for _, c := range slo.Cases {
			labels := fmt.Sprintf("{service=%q, slo=%q}", slo.Service, slo.Name)
			tests = append(tests, promTest{
				Name: slo.Name + ": " + c.Name, Interval: "1m", InputSeries: newInputSeries(c.Series),
				ExprTests: []promExprTest{{
					Expr:     fmt.Sprintf("%s{slo=%q}", obsgen.SLOErrorRatio("5m"), slo.Name),
					EvalTime: duration(c.At),
					Samples:  []promSample{{obsgen.SLOErrorRatio("5m") + labels, c.Ratio}},
				}},
			})
		}
	}
	return tests
}
