package resource

import (
	"slices"
	"testing"
)

// TestOperatorRules: the operator names files by the resource, so that the same group in
// two resources is two groups.
func TestOperatorRules(t *testing.T) {
	one := `{apiVersion: monitoring.coreos.com/v1, kind: PrometheusRule, metadata: {namespace: shop, name: NAME}, spec: {` + rules("for: 5m") + `}}`
	file, resources := read(t, rules("for: 5m")), read(t, one)
	if !Equal(file[0].Body, resources[0].Body) || !Equal(file[1].Body, resources[1].Body) {
		t.Errorf("a file gives %v, a resource %v", file, resources)
	}
	if file[0].UID != "kitchen/ovens.yaml;g" || resources[0].UID != "shop/NAME;g" || resources[1].Folder != "shop/NAME" {
		t.Errorf("the groups are %s and %s", file[0].UID, resources[0].UID)
	}
}

func TestLanguages(t *testing.T) {
	const either, logs, metrics = `sum(count_over_time({app="x"}[5m])) > 5`, `sum(count_over_time({app="x"} |= "a" [5m])) > 5`, `up == 0`
	for _, test := range []struct {
		path  string
		exprs []string
		want  []string
	}{
		{"a.yaml", []string{either}, []string{"promql"}},
		{"a.yaml", []string{either, logs}, []string{"logql", "logql"}},
		{"loki/a.yaml", []string{either}, []string{"logql"}},
		{"Loki-alerts.yaml", []string{either, either}, []string{"logql", "logql"}},
		{"prometheus/loki.yaml", []string{metrics, either}, []string{"promql", "promql"}},
		{"a.yaml", []string{logs, "up ==", metrics}, []string{"logql", "logql", "promql"}},
	} {
		var list []any
		for _, expr := range test.exprs {
			list = append(list, Object{"alert": "A", "expr": expr})
		}
		all, err := readRules(Object{"groups": []any{Object{"name": "g", "rules": list}}}, test.path)
		var have []string
		for _, r := range all[1:] {
			have = append(have, Text(r.Body, "language"))
		}
		if err != nil || !slices.Equal(have, test.want) {
			t.Errorf("%s: %v are %v, want %v; %v", test.path, test.exprs, have, test.want, err)
		}
	}
}
