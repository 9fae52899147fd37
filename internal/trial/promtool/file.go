package promtool

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// testFile is a test file as promtool reads it.
type testFile struct {
	RuleFiles          []string `yaml:"rule_files"`
	EvaluationInterval string   `yaml:"evaluation_interval"`
	Tests              []test   `yaml:"tests"`
}

type test struct {
	Name        string      `yaml:"name"`
	Interval    string      `yaml:"interval"`
	InputSeries []input     `yaml:"input_series"`
	AlertTests  []alertTest `yaml:"alert_rule_test"`
}

type input struct {
	Series string `yaml:"series"`
	Values string `yaml:"values"`
}

type alertTest struct {
	EvalTime  string     `yaml:"eval_time"`
	Alertname string     `yaml:"alertname"`
	Alerts    []expected `yaml:"exp_alerts"`
}

type expected struct {
	Labels      map[string]string `yaml:"exp_labels"`
	Annotations map[string]string `yaml:"exp_annotations,omitempty"`
}

// encode writes a test file of this name.
func encode(name string, file testFile) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("# What the alert does on simulated data. Run: promtool test rules " + name + "\n")
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	err := encoder.Encode(file)
	return out.Bytes(), err
}
