package scenarios

import (
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// targets are two instances of each service of the application, and one of each part of
// the monitoring.
func targets() []obsgen.Target {
	var all []obsgen.Target
	for _, service := range catalog.HTTPServices() {
		all = append(all, target(service, 2))
	}
	for _, service := range catalog.Stack() {
		all = append(all, target(service, 1))
	}
	return all
}

func target(service string, instances int) obsgen.Target {
	return obsgen.Target{Service: service, Instances: instances, Labels: obsgen.Labels{"job": service, "environment": "production"}}
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
