package gocode

import (
	"encoding/json"
	"maps"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/variants"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// sdkTarget reads a query. One without types is kept as it is.
func sdkTarget(target resource.Object) (variants.Dataquery, error) {
	if !typed(target) {
		return variants.UnknownDataquery(target), nil
	}
	encoded, err := json.Marshal(target)
	if err != nil {
		return nil, err
	}
	return cog.UnmarshalDataquery(encoded, resource.Text(target, "datasource", "type"))
}

// normalTarget says what is meant where something is missing: the datasource is the panel's,
// and the SDK writes Instant only for what says that it is no range.
func normalTarget(target resource.Object, of any, i int) resource.Object {
	target = withNormalDatasource(target)
	if target["datasource"] == nil && of != nil && resource.Text(of, "uid") != "-- Mixed --" {
		target["datasource"] = of
	}
	instant, hasInstant := target["instant"].(bool)
	ranged, hasRange := target["range"].(bool)
	switch {
	case instant && !hasRange:
		target["range"] = false
	case ranged && !hasInstant:
		target["instant"] = false
	}
	if typed(target) && resource.Text(target, "refId") == string(rune('A'+i)) {
		delete(target, "refId") // obsgen gives it this one
	}
	return target
}

// typed reports whether the SDK's types are used for a query: for those that obsgen checks.
func typed(target resource.Object) bool {
	switch resource.Text(target, "datasource", "type") {
	case "prometheus", "loki", "tempo":
		return true
	}
	return false
}

// withNormalDatasource makes a reference of what old dashboards have: a name or a uid.
func withNormalDatasource(object resource.Object) resource.Object {
	object = maps.Clone(object)
	switch of := object["datasource"].(type) {
	case nil:
		delete(object, "datasource")
	case string:
		object["datasource"] = datasourceOf(of)
	}
	return object
}

func datasourceOf(name string) resource.Object {
	switch name {
	case "-- Mixed --", "-- Dashboard --":
		return resource.Object{"type": "datasource", "uid": name}
	case "-- Grafana --":
		return resource.Object{"type": "grafana", "uid": name}
	}
	return resource.Object{"uid": name}
}
