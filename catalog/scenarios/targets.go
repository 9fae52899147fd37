package scenarios

import (
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// instances of every service: so that a sum over them is not the value of one.
const instances = 2

// targets are the services of the application, and the parts of the monitoring.
func targets() []obsgen.Target {
	var all []obsgen.Target
	for _, service := range slices.Concat(catalog.HTTPServices(), catalog.Stack()) {
		labels := obsgen.Labels{"job": service, "environment": "production"}
		all = append(all, obsgen.Target{Service: service, Instances: instances, Labels: labels})
	}
	return all
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
