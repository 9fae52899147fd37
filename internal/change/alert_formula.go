package change

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// comparisonWithNumber is a part of a formula such as $A > 14.4 && 10 <= ${B}.
var comparisonWithNumber = regexp.MustCompile(`^(?:(\$\{?\w+\}?)\s*(>=|<=|==|!=|>|<)\s*([-+\d.eE]+)|([-+\d.eE]+)\s*(>=|<=|==|!=|>|<)\s*(\$\{?\w+\}?))$`)

// formula reads comparisons that must all hold.
func (s grafanaSteps) formula(text string) (all []query.Condition, read bool) {
	for part := range strings.SplitSeq(text, "&&") {
		found := comparisonWithNumber.FindStringSubmatch(strings.TrimSpace(strings.Trim(strings.TrimSpace(part), "()")))
		if found == nil {
			return nil, false
		}
		step, op, number := found[1], found[2], found[3]
		if step == "" {
			number, op, step = found[4], turned(found[5]), found[6]
		}
		threshold, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return nil, false
		}
		all = append(all, query.Condition{Query: s.query(step), Op: op, Threshold: threshold})
	}
	return all, true
}

// turned is the operator with its operands exchanged.
func turned(op string) string { return strings.NewReplacer("<", ">", ">", "<").Replace(op) }

// refIn is the refId in $A, ${A} or A.
func refIn(text string) string { return strings.Trim(text, "${} ") }

// evaluated reads the conditions of a threshold, or classic ones that must all hold.
func (s grafanaSteps) evaluated(model any, of func(resource.Object) string) (all []query.Condition, read bool) {
	for i, condition := range resource.Objects(model, "conditions") {
		op := evaluators()[resource.Text(condition, "evaluator", "type")]
		params := resource.List(condition, "evaluator", "params")
		if len(params) == 0 || op == "" || i > 0 && resource.Text(condition, "operator", "type") == "or" {
			return nil, false
		}
		threshold, _ := params[0].(float64)
		all = append(all, query.Condition{Query: s.query(of(condition)), Op: op, Threshold: threshold})
	}
	return all, len(all) > 0
}
