package gocode

import (
	"encoding/json"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// panelBase is what a panel of a type has although its JSON does not say so: what the SDK's
// builder sets by itself, and where that is not what Grafana takes for granted, the latter.
// Both are empty for a type that the SDK does not know.
func panelBase(kind string) (built, base resource.Object, err error) {
	build, known := panelBuilders()[kind]
	if !known {
		return resource.Object{}, resource.Object{}, nil
	}
	built, err = asObject(build())
	return built, corrected(built, resource.Object{"options": grafanaOptions(kind)}), err
}

// grafanaOptions are options that Grafana takes for granted and the SDK's builders set to
// nothing, such as a legend that is not shown.
func grafanaOptions(kind string) resource.Object {
	options := resource.Object{
		"legend":        resource.Object{"displayMode": "list", "placement": "bottom", "showLegend": true},
		"tooltip":       resource.Object{"mode": "single", "sort": "none"},
		"orientation":   "auto",
		"reduceOptions": resource.Object{"calcs": []any{"lastNotNull"}},
	}
	switch kind {
	case "bargauge":
		delete(options, "legend")
	case "logs":
		options["enableLogDetails"], options["sortOrder"], options["dedupStrategy"] = true, "Descending", "none"
	case "piechart":
		options["pieType"] = "pie"
		options["legend"] = resource.Object{"displayMode": "list", "placement": "right", "showLegend": true}
	case "xychart":
		options["mapping"] = "auto"
	}
	return options
}

// corrected replaces values of a base; it adds none.
func corrected(base, by resource.Object) resource.Object {
	out := resource.Object{}
	for key, value := range base {
		inner, isObject := value.(resource.Object)
		innerBy, _ := by[key].(resource.Object)
		switch {
		case isObject:
			out[key] = corrected(inner, innerBy)
		case by[key] != nil:
			out[key] = by[key]
		default:
			out[key] = value
		}
	}
	return out
}

// over adds to an object what only its base has, at every depth.
func over(base, object resource.Object) resource.Object {
	out := resource.Object{}
	for key, value := range base {
		out[key] = value
	}
	for key, value := range object {
		inner, isObject := value.(resource.Object)
		if innerBase, ok := base[key].(resource.Object); ok && isObject {
			value = over(innerBase, inner)
		}
		if value != nil {
			out[key] = value
		}
	}
	return out
}

// asObject is what a builder built, as its JSON.
func asObject[T any](built T, err error) (resource.Object, error) {
	if err != nil {
		return nil, err
	}
	encoded, err := json.Marshal(built)
	if err != nil {
		return nil, err
	}
	var object resource.Object
	return object, json.Unmarshal(encoded, &object)
}
