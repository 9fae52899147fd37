package build

import (
	"maps"
	"strings"
	"time"
	"unicode"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/uid"
)

// buildGroups sorts the rules into groups: recording rules, SLO rules, and one group
// of alerts for each severity and language, so that each has its own interval.
func (m *Model) buildGroups() {
	m.addGroup(Group{Name: "recording", Language: obsgen.PromQL, Interval: time.Minute, Records: m.Bundle.Records})
	m.buildSLOs()
	for _, language := range []obsgen.Language{obsgen.PromQL, obsgen.LogQL} {
		for _, severity := range []obsgen.Severity{obsgen.Critical, obsgen.Warning, obsgen.Info} {
			m.addGroup(m.alertGroup(language, severity))
		}
	}
	m.rejectOtherRules()
}

func (m *Model) addGroup(group Group) {
	if len(group.Records)+len(group.Alerts) > 0 {
		m.Groups = append(m.Groups, group)
	}
}

func (m *Model) alertGroup(language obsgen.Language, severity obsgen.Severity) Group {
	group := Group{Name: string(severity), Language: language, Interval: m.interval(severity)}
	if language == obsgen.LogQL {
		group.Name = "logs-" + group.Name
	}
	for _, rule := range m.Bundle.Rules {
		if rule.Query.Language == language && rule.Severity == severity {
			group.Alerts = append(group.Alerts, m.alert(rule))
		}
	}
	return group
}

func (m *Model) interval(severity obsgen.Severity) time.Duration {
	if interval := m.Bundle.Evaluation.Intervals[severity]; interval > 0 {
		return interval
	}
	return time.Minute
}

// rejectOtherRules reports rules that fell into no group, so that none gets lost.
func (m *Model) rejectOtherRules() {
	for _, rule := range m.Bundle.Rules {
		definition := "alerts/" + rule.Name
		switch rule.Severity {
		case obsgen.Critical, obsgen.Warning, obsgen.Info:
		default:
			m.problem(definition, "unknown severity "+quote(string(rule.Severity))+"; use critical, warning or info")
		}
		switch rule.Query.Language {
		case obsgen.PromQL, obsgen.LogQL:
		default:
			m.problem(definition, "an alert needs a query in PromQL or LogQL; use obsgen.Prom or obsgen.Logs")
		}
	}
}

func (m *Model) alert(rule obsgen.Rule) Alert {
	labels := obsgen.Labels{}
	maps.Copy(labels, rule.Labels)
	labels["severity"] = string(rule.Severity) // last: routing depends on it
	return Alert{
		Rule:        rule,
		UID:         uid.Short(m.Bundle.Name + "-" + kebab(rule.Name)),
		AllLabels:   labels,
		Annotations: m.alertAnnotations(rule),
	}
}

// kebab turns HighErrorRate into high-error-rate, and LLMLatency into llm-latency.
func kebab(name string) string {
	var out strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		next := i+1 < len(runes) && unicode.IsLower(runes[i+1])
		if i > 0 && unicode.IsUpper(r) && (next || unicode.IsLower(runes[i-1])) {
			out.WriteByte('-')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

func quote(s string) string { return `"` + s + `"` }
