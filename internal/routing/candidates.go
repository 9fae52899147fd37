package routing

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/prometheus/alertmanager/pkg/labels"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// other is a value that no matcher names.
const other = "any other"

// most is how many combinations of label values are tried for one alert.
const most = 64

// staticLabels are those that every instance of an alert has.
func staticLabels(alert *resource.Resource) map[string]string {
	static := map[string]string{"alertname": alert.Title}
	for name, value := range resource.Strings(alert.Body, "labels") {
		if !strings.Contains(value, "{{") && !strings.Contains(value, "$") {
			static[name] = value
		}
	}
	if alert.Kind == resource.GrafanaAlert {
		static["grafana_folder"] = alert.Folder
	}
	return static
}

// candidates are the sets of labels under which an alert can arrive, as far as routing
// can tell them apart: its own labels, and each value that matchers ask for of a label
// that its query may return.
func candidates(alert *resource.Resource, asked map[string][]string) []map[string]string {
	all := []map[string]string{staticLabels(alert)}
	for _, name := range slices.Sorted(maps.Keys(asked)) {
		if _, static := all[0][name]; static || !mayReturn(alert, name) {
			continue
		}
		if grown := combine(all, name, asked[name]); len(grown) <= most {
			all = grown
		}
	}
	return all
}

func combine(sets []map[string]string, name string, values []string) []map[string]string {
	var grown []map[string]string
	for _, set := range sets {
		for _, value := range append(slices.Clone(values), other) {
			with := maps.Clone(set)
			with[name] = value
			grown = append(grown, with)
		}
	}
	return grown
}

// mayReturn reports whether an alert can have a label that its rule does not fix.
func mayReturn(alert *resource.Resource, name string) bool {
	if _, templated := resource.Strings(alert.Body, "labels")[name]; templated {
		return true
	}
	parsed, err := query.ParsePromQL(resource.Text(alert.Body, "expr"))
	if err != nil {
		return true // LogQL, or Grafana's queries: any label
	}
	unknown := func(string) ([]string, bool) { return nil, false }
	return query.OutputLabels(parsed, unknown).Has(name)
}

// askedFor lists the values that matchers ask for, by label.
func askedFor(matchers []string) map[string][]string {
	asked := map[string][]string{}
	for _, text := range matchers {
		m, err := labels.ParseMatcher(text)
		if err != nil {
			continue // the tree has reported it
		}
		for _, value := range valuesOf(m) {
			if value != "" && !slices.Contains(asked[m.Name], value) {
				asked[m.Name] = append(asked[m.Name], value)
			}
		}
		if asked[m.Name] == nil {
			asked[m.Name] = []string{}
		}
	}
	return asked
}

var plainAlternatives = regexp.MustCompile(`^\(?[\w./:-]+(\|[\w./:-]+)*\)?$`)

// valuesOf are the values that a matcher spells out.
func valuesOf(m *labels.Matcher) []string {
	if m.Type == labels.MatchEqual || m.Type == labels.MatchNotEqual {
		return []string{m.Value}
	}
	if !plainAlternatives.MatchString(m.Value) {
		return nil
	}
	return strings.Split(strings.Trim(m.Value, "()"), "|")
}
