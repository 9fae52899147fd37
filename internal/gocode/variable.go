package gocode

import (
	"errors"
	"maps"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// variableKind is how the SDK builds and writes a type of variables.
type variableKind struct {
	build func(name string) (dashboard.VariableModel, error)
	code  func(dashboard.VariableModel) string
}

func variableKinds() map[string]variableKind {
	return map[string]variableKind{
		"adhoc":      {building(dashboard.NewAdHocVariableBuilder), dashboard.AdHocVariableConverter},
		"constant":   {building(dashboard.NewConstantVariableBuilder), dashboard.ConstantVariableConverter},
		"custom":     {building(dashboard.NewCustomVariableBuilder), dashboard.CustomVariableConverter},
		"datasource": {building(dashboard.NewDatasourceVariableBuilder), dashboard.DatasourceVariableConverter},
		"interval":   {building(dashboard.NewIntervalVariableBuilder), dashboard.IntervalVariableConverter},
		"query":      {building(dashboard.NewQueryVariableBuilder), dashboard.QueryVariableConverter},
		"textbox":    {building(dashboard.NewTextBoxVariableBuilder), dashboard.TextBoxVariableConverter},
	}
}

func building[B cog.Builder[dashboard.VariableModel]](start func(name string) B) func(string) (dashboard.VariableModel, error) {
	return func(name string) (dashboard.VariableModel, error) { return start(name).Build() }
}

// variableCode is the builder of a variable, and what it cannot say.
func variableCode(body resource.Object) (code string, lost []string, err error) {
	kind, known := variableKinds()[resource.Text(body, "type")]
	if !known {
		return "", nil, errors.New("the foundation SDK has no builder for a variable of the type " + quoted(resource.Text(body, "type")))
	}
	base, err := asObject(kind.build(resource.Text(body, "name")))
	if err != nil {
		return "", nil, err
	}
	c := conversion{built: base, base: base, canonical: canonicalVariable, code: func(object resource.Object) (string, error) {
		model, err := decode[dashboard.VariableModel](normalVariable(over(base, object)))
		return kind.code(model), err
	}}
	switch resource.Text(body, "type") {
	case "query":
	case "constant":
		body = without(body, "refresh", "current", "options") // its value is all there is
	default:
		body = without(body, "refresh") // only queries are asked again
	}
	return c.convert(body)
}

// normalVariable reads what old versions wrote: whether to refresh, and no word of hiding.
func normalVariable(body resource.Object) resource.Object {
	body = maps.Clone(withNormalDatasource(body))
	switch body["refresh"] {
	case true:
		body["refresh"] = 1.0
	case false:
		body["refresh"] = 0.0
	}
	if body["hide"] == "" || body["hide"] == false {
		delete(body, "hide")
	}
	return body
}

func canonicalVariable(variable resource.Object) any {
	return canonicalPart("variables", resource.Object{"templating": resource.Object{"list": []any{variable}}})
}
