package object

import (
	"maps"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Parts are the hashes of what one write after the other puts there: a run that was cut off
// leaves some of them. What Grafana decides meanwhile is left out, the interval of a new
// group and which datasource is the default.
func Parts(form []*resource.Resource) []string {
	var all []string
	for _, r := range form {
		switch r.Kind {
		case resource.RuleGroup:
		case resource.ContactPoint:
			for _, integration := range resource.Objects(r.Body, "integrations") {
				all = append(all, Hash([]*resource.Resource{{Kind: r.Kind, Body: integration}}))
			}
		case resource.Datasource:
			part := *r
			part.Body = maps.Clone(r.Body)
			delete(part.Body, "isDefault")
			all = append(all, Hash([]*resource.Resource{&part}))
		default:
			all = append(all, Hash([]*resource.Resource{r}))
		}
	}
	return all
}
