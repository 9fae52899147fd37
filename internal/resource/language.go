package resource

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// LanguageOf is "promql" or "logql". Some queries are both: PromQL is tried first.
func LanguageOf(expr string) string {
	if !isPromQL(expr) && isLogQL(expr) {
		return "logql"
	}
	return "promql"
}

// LanguageOfBoth is the language of a query before and after: a LogQL query that loses its
// filters may be PromQL too.
func LanguageOfBoth(before, after string) string {
	if slices.Contains([]string{LanguageOf(before), LanguageOf(after)}, "logql") && isLogQL(before) && isLogQL(after) {
		return "logql"
	}
	return LanguageOf(after)
}

func isPromQL(expr string) bool {
	_, err := query.ParsePromQL(expr)
	return err == nil
}

func isLogQL(expr string) bool {
	_, err := logql.Parse(expr)
	return err == nil
}

// withLanguage says of each rule which language it is in. A file is Loki's if one of its
// rules can only be LogQL, or if its path says so and all of them can be.
func withLanguage(rules []*Resource, file string) []*Resource {
	loki := slices.ContainsFunc(rules, func(r *Resource) bool { return isRule(r) && LanguageOf(Text(r.Body, "expr")) == "logql" })
	if !loki && strings.Contains(strings.ToLower(file), "loki") {
		loki = !slices.ContainsFunc(rules, func(r *Resource) bool { return isRule(r) && !isLogQL(Text(r.Body, "expr")) })
	}
	for _, r := range slices.DeleteFunc(slices.Clone(rules), func(r *Resource) bool { return !isRule(r) }) {
		expr := Text(r.Body, "expr")
		r.Body["language"] = "promql"
		if loki && (isLogQL(expr) || !isPromQL(expr)) {
			r.Body["language"] = "logql"
		}
	}
	return rules
}

func isRule(r *Resource) bool { return r.Kind == Alert || r.Kind == Record }
