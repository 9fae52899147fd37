package resource

import (
	"regexp"
	"strconv"
	"strings"
)

// The names under which obsgen and sloth record an objective and its budget, and obsgen
// the errors and all requests of which an SLO is made.
const (
	objectiveRecord = "slo:objective:ratio"
	BudgetRecord    = "slo:error_budget:ratio"
	errorsRecord    = "slo:sli_errors:rate"
	totalRecord     = "slo:sli_requests:rate"
)

// withSLOs replaces the records of an SLO's objective and of its budget, which is the
// rest, by the SLO.
func withSLOs(rules []*Resource) []*Resource {
	objectives := map[string]float64{}
	for _, r := range rules {
		if value, ok := constant(r, objectiveRecord); ok {
			objectives[SLOName(r)] = value
		}
	}
	var all []*Resource
	for _, r := range rules {
		objective, known := objectives[SLOName(r)]
		if budget, ok := constant(r, BudgetRecord); ok && known && near(budget, 1-objective) {
			continue
		}
		if _, ok := constant(r, objectiveRecord); ok {
			r = &Resource{Kind: SLO, UID: SLOName(r), Title: SLOName(r), Group: r.Group, Body: Object{"objective": objective, "labels": r.Body["labels"]}}
		}
		all = append(all, r)
	}
	return all
}

// ConstantsOf are the names of the records that an SLO stands for.
func ConstantsOf(slo *Resource) []string { return []string{objectiveRecord, BudgetRecord} }

// Indicator says what of an SLO a record is; it is empty for what follows from others.
func Indicator(record *Resource) string {
	switch {
	case strings.HasPrefix(record.Title, errorsRecord):
		return "errors"
	case strings.HasPrefix(record.Title, totalRecord):
		return "total"
	}
	return ""
}

// SLOName is the SLO of which a record is a part; it is empty if it is of none.
func SLOName(r *Resource) string {
	for _, label := range []string{"slo", "sloth_id", "sloth_slo"} {
		if name := Text(r.Body, "labels", label); name != "" {
			return name
		}
	}
	return ""
}

var constantVector = regexp.MustCompile(`^\s*vector\(\s*([0-9.eE+-]+)\s*\)\s*$`)

// constant is the number that a record of a name writes.
func constant(r *Resource, record string) (float64, bool) {
	match := constantVector.FindStringSubmatch(Text(r.Body, "expr"))
	if r.Kind != Record || r.Title != record || match == nil || SLOName(r) == "" {
		return 0, false
	}
	value, err := strconv.ParseFloat(match[1], 64)
	return value, err == nil
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }
