package validate

import (
	"log/slog"
	"maps"
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/rulefmt"
	"github.com/prometheus/prometheus/promql/parser"
)

// ruleFile reads the rule files back as Prometheus does.
func ruleFile() Check {
	return Check{
		ID: "rule/file", Severity: Error,
		Title: "rule files that Prometheus refuses to load",
		Why:   "Prometheus keeps its old rules, or does not start at all.",
		Fix:   "Correct the label, annotation, duration or template that the message names.",
		Bad:   `Labels: obsgen.Labels{"my-team": "search"}`,
		Good:  `Labels: obsgen.Labels{"my_team": "search"}`,
		run: func(s *Subject, r *reporter) {
			for _, path := range slices.Sorted(maps.Keys(s.Files)) {
				if !strings.HasPrefix(path, "prometheus/rules") {
					continue
				}
				_, errs := rulefmt.Parse(s.Files[path], false, model.LegacyValidation, parser.NewParser(parser.Options{}), slog.New(slog.DiscardHandler))
				for _, err := range errs {
					r.report("rules/"+path, err.Error())
				}
			}
		},
	}
}
