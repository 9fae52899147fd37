package gocode

import (
	"fmt"
	"strings"

	amlabels "github.com/prometheus/alertmanager/pkg/labels"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// matchers reads every notation that Grafana has had. The branch of a bundle matches by
// its folder, which obsgen adds again.
func (l *literal) matchers(f *fields, root bool) []string {
	var all []string
	for _, m := range slicesOfMatchers(f) {
		if root && m.Name == folderLabel && m.Type == amlabels.MatchEqual {
			continue
		}
		all = append(all, matcher(m))
	}
	return all
}

func slicesOfMatchers(f *fields) []*amlabels.Matcher {
	var all []*amlabels.Matcher
	for i, item := range f.list("object_matchers") {
		m, err := objectMatcher(item)
		if err != nil {
			*f.errs = append(*f.errs, fmt.Errorf("its %sobject_matchers[%d]: %w", f.at, i, err))
			continue
		}
		all = append(all, m)
	}
	for _, text := range f.texts("matchers") {
		parsed, err := amlabels.ParseMatchers(text)
		if err != nil {
			*f.errs = append(*f.errs, fmt.Errorf("its %smatchers: %w", f.at, err))
		}
		all = append(all, parsed...)
	}
	all = append(all, mapMatchers(f, "match", amlabels.MatchEqual)...)
	return append(all, mapMatchers(f, "match_re", amlabels.MatchRegexp)...)
}

func mapMatchers(f *fields, key string, kind amlabels.MatchType) []*amlabels.Matcher {
	var all []*amlabels.Matcher
	values := resource.Strings(resource.Object{key: f.object(key)}, key)
	for _, name := range resource.Keys(values) {
		all = append(all, &amlabels.Matcher{Type: kind, Name: name, Value: values[name]})
	}
	return all
}

// objectMatcher reads [label, operator, value].
func objectMatcher(item any) (*amlabels.Matcher, error) {
	parts := resource.Texts(resource.Object{"m": item}, "m")
	if listed, _ := item.([]any); len(parts) != 3 || len(listed) != 3 {
		return nil, fmt.Errorf("it is not a list of label, operator and value")
	}
	for _, kind := range []amlabels.MatchType{amlabels.MatchEqual, amlabels.MatchNotEqual, amlabels.MatchRegexp, amlabels.MatchNotRegexp} {
		if parts[1] == kind.String() {
			return &amlabels.Matcher{Type: kind, Name: parts[0], Value: parts[2]}, nil
		}
	}
	return nil, fmt.Errorf("%.10q is none of the operators =, !=, =~ and !~", parts[1])
}

func matcher(m *amlabels.Matcher) string {
	constructor := map[amlabels.MatchType]string{
		amlabels.MatchEqual: "Equal", amlabels.MatchNotEqual: "NotEqual",
		amlabels.MatchRegexp: "Matches", amlabels.MatchNotRegexp: "NotMatches",
	}[m.Type]
	return "obsgen." + constructor + "(" + strings.Join(eachQuoted([]string{m.Name, m.Value}), ", ") + ")"
}
