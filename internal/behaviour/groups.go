package behaviour

import (
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/prometheus/prometheus/model/rulefmt"
	"gopkg.in/yaml.v3"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// groupsIn are the rule groups in generated files, of Prometheus and the Loki ruler.
func groupsIn(files map[string][]byte) []build.Group {
	var all []build.Group
	for _, file := range slices.Sorted(maps.Keys(files)) {
		language, isRules := languageOf(file)
		if !isRules {
			continue
		}
		var read rulefmt.RuleGroups
		if yaml.Unmarshal(files[file], &read) != nil {
			continue
		}
		for _, group := range read.Groups {
			all = append(all, groupOf(group, language))
		}
	}
	return all
}

func languageOf(file string) (obsgen.Language, bool) {
	parts := strings.Split(path.Clean(file), "/")
	for i := range len(parts) - 2 {
		switch ruleFolder := strings.HasPrefix(parts[i+1], "rules"); {
		case parts[i] == "prometheus" && ruleFolder:
			return obsgen.PromQL, true
		case parts[i] == "loki" && ruleFolder:
			return obsgen.LogQL, true
		}
	}
	return "", false
}

func groupOf(group rulefmt.RuleGroup, language obsgen.Language) build.Group {
	made := build.Group{Name: group.Name, Language: language, Interval: time.Duration(group.Interval)}
	if made.Interval <= 0 {
		made.Interval = time.Minute // Prometheus's default
	}
	for _, r := range group.Rules {
		labels := obsgen.Labels{}
		maps.Copy(labels, group.Labels)
		maps.Copy(labels, r.Labels)
		if r.Record != "" {
			made.Records = append(made.Records, obsgen.Record{Name: r.Record, Expr: r.Expr, Labels: labels})
			continue
		}
		made.Alerts = append(made.Alerts, build.Alert{AllLabels: labels, Rule: obsgen.Rule{
			Name: r.Alert, Query: obsgen.Query{Language: language, Expr: r.Expr}, For: time.Duration(r.For), KeepFiringFor: time.Duration(r.KeepFiringFor),
		}})
	}
	return made
}

func has(groups []build.Group, alert string) bool { return slices.Contains(alertsIn(groups), alert) }

func alertsIn(groups []build.Group) []string {
	var names []string
	for _, group := range groups {
		for _, a := range group.Alerts {
			names = append(names, a.Name)
		}
	}
	return names
}
