package routing

import (
	"maps"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// facts are what can be known of an alert's labels without running its query.
type facts struct {
	alert *resource.Resource
	// fixed are the labels that the rule gives to every instance.
	fixed map[string]string
	// templated labels take their value from the query's result.
	templated []string
	// query knows the labels of its result, each worked out once.
	query func(label string) series.Values
	known map[string]series.Values
}

func newFacts(alert *resource.Resource, graph *series.Graph) *facts {
	f := &facts{alert: alert, fixed: resource.Strings(alert.Body, "labels"), known: map[string]series.Values{}}
	f.query = func(label string) series.Values { return graph.Values(alert, label) }
	for name, value := range f.fixed {
		if strings.Contains(value, "{{") || strings.Contains(value, "$") {
			f.templated = append(f.templated, name)
		}
	}
	for _, name := range f.templated {
		delete(f.fixed, name)
	}
	if alert.Kind == resource.GrafanaAlert && alert.Folder != "" {
		f.fixed["grafana_folder"] = alert.Folder
	}
	f.fixed["alertname"] = alert.Title // whatever the labels say
	return f
}

// values that a label can have, which the rule does not fix.
func (f *facts) values(name string) series.Values {
	if _, known := f.known[name]; !known {
		f.known[name] = f.query(name)
		if slices.Contains(f.templated, name) {
			f.known[name] = series.Values{Open: []series.Open{{}}}
		}
	}
	return f.known[name]
}

// static is the one value that a label has in every instance; false if instances can
// differ in it.
func (f *facts) static(name string) (string, bool) {
	if value, fixed := f.fixed[name]; fixed {
		return value, true
	}
	return f.values(name).Sole()
}

// varies reports whether instances can differ in a label.
func (f *facts) varies(name string) bool {
	_, static := f.static(name)
	return !static
}

// with are those of an instance's labels that matchers ask about, given those in which
// instances vary.
func (f *facts) with(varying map[string]string, asked vocabulary) map[string]string {
	all := maps.Clone(f.fixed)
	for _, name := range asked.names {
		value, static := f.static(name)
		if !static {
			value = varying[name]
		}
		if value != "" {
			all[name] = value
		}
	}
	return all
}
