package series

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// catalog is which labels the services' metrics have.
type catalog struct {
	// metrics are by the names of their series: a histogram has several.
	metrics map[string]*resource.Resource
	// target are labels that a scrape adds, with their values.
	target map[string][]string
}

func newCatalog(set resource.Set) catalog {
	c := catalog{metrics: map[string]*resource.Resource{}, target: map[string][]string{}}
	for _, r := range set.Resources {
		switch {
		case r.Kind != resource.Metric:
		case r.UID == resource.TargetLabels:
			c.target = labelsOf(r)
		default:
			for _, name := range Of(r) {
				c.metrics[name] = r
			}
		}
	}
	return c
}

func labelsOf(r *resource.Resource) map[string][]string {
	all := map[string][]string{}
	for _, label := range resource.Objects(r.Body, "labels") {
		all[resource.Text(label, "name")] = resource.Texts(label, "values")
	}
	return all
}

// Of lists the names under which a metric of the catalogue is read.
func Of(metric *resource.Resource) []string {
	name := metric.UID
	switch resource.Text(metric.Body, "type") {
	case "histogram":
		return []string{name + "_bucket", name + "_sum", name + "_count", name}
	case "summary":
		return []string{name, name + "_sum", name + "_count"}
	}
	return []string{name}
}

// values of a label of a metric; false if the metric is not catalogued.
func (c catalog) values(metric, label string) (Values, bool) {
	r, known := c.metrics[metric]
	if !known {
		return Values{}, false
	}
	own, isOwn := labelsOf(r)[label]
	target, isTarget := c.target[label]
	services := resource.Texts(r.Body, "services")
	switch {
	case isOwn:
		return listed(own), true
	case isTarget && len(services) > 0 && containsAll(target, services):
		return Values{Listed: services}, true // the label that names the service
	case isTarget:
		return listed(target), true
	case slices.Contains([]string{"job", "instance", "le", "quantile"}, label):
		return present(), true
	}
	return absent(), true
}

// listed allows for a label that is not always there.
func listed(values []string) Values {
	if len(values) == 0 {
		return present()
	}
	return absent().or(Values{Listed: values})
}

func containsAll(all, some []string) bool {
	return !slices.ContainsFunc(some, func(text string) bool { return !slices.Contains(all, text) })
}
