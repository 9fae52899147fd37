package change

import (
	"maps"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// conditions says the limits of a threshold or classic expression in Grafana.
func conditions(_ string, before, after any) []said {
	b, a := limits(before), limits(after)
	if b == a || b == "" || a == "" {
		return value("conditions")("", before, after)
	}
	return []said{{summary: sentence.Say("threshold %s → %s", b, a), before: before, after: after}}
}

// evaluators are the operators that compare with one number.
func evaluators() map[string]string {
	return map[string]string{"gt": ">", "lt": "<", "gte": ">=", "lte": "<=", "eq": "=", "ne": "!="}
}

// limits writes what each condition asks for: > 5, within 1 and 2.
func limits(conditions any) string {
	words := map[string]string{"within_range": "within", "outside_range": "outside", "no_value": "no value"}
	maps.Copy(words, evaluators())
	var all []string
	for _, condition := range resource.Objects(conditions) {
		kind := resource.Text(condition, "evaluator", "type")
		if known, ok := words[kind]; ok {
			kind = known
		}
		var params []string
		for _, param := range resource.List(condition, "evaluator", "params") {
			params = append(params, text(param))
		}
		if kind != "within" && kind != "outside" && len(params) > 1 {
			params = params[:1] // the editor keeps a second that is not used
		}
		all = append(all, strings.TrimSpace(kind+" "+strings.Join(params, " and ")))
	}
	return strings.Join(all, ", ")
}
