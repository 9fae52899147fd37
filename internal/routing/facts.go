package routing

import (
	"maps"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// facts are what can be known of an alert's labels without running its query.
type facts struct {
	// static are the labels that every instance has, with their values.
	static map[string]string
	// templated labels take their value from the query's result.
	templated []string
	query     output
}

func newFacts(alert *resource.Resource) *facts {
	f := &facts{static: map[string]string{}, query: outputOf(resource.Text(alert.Body, "language"), resource.Text(alert.Body, "expr"))}
	maps.Copy(f.static, f.query.fixed)
	for name, value := range resource.Strings(alert.Body, "labels") {
		f.static[name] = value
		if strings.Contains(value, "{{") || strings.Contains(value, "$") {
			delete(f.static, name)
			f.templated = append(f.templated, name)
		}
	}
	if alert.Kind == resource.GrafanaAlert && alert.Folder != "" {
		f.static["grafana_folder"] = alert.Folder
	}
	f.static["alertname"] = alert.Title // whatever the labels say
	return f
}

// varies reports whether instances can differ in a label.
func (f *facts) varies(name string) bool {
	if _, static := f.static[name]; static {
		return false
	}
	return slices.Contains(f.templated, name) || f.query.has(name)
}

// mayBe reports whether an instance can have this value of a label that varies.
func (f *facts) mayBe(name, value string) bool {
	return slices.Contains(f.templated, name) || f.query.accepts(name, value)
}

// with are an instance's labels, given those in which instances vary.
func (f *facts) with(varying map[string]string) map[string]string {
	all := maps.Clone(f.static)
	for name, value := range varying {
		if value != "" && f.varies(name) {
			all[name] = value
		}
	}
	return all
}
