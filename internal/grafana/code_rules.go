package grafana

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// ruleCode writes the rules that differ.
func ruleCode(group resource.Object, defined object.Object) ([]show.Part, error) {
	before, err := rulesOf(defined)
	if err != nil {
		return nil, err
	}
	interval := time.Duration(resource.Number(group, "interval")) * time.Second
	var codes []show.Part
	for _, rule := range resource.Objects(group, "rules") {
		old, known := before[resource.Text(rule, "uid")]
		if known && resource.Equal(ruleForm(old), ruleForm(rule)) {
			continue
		}
		text, err := gocode.Rule(rule, interval)
		if err != nil {
			return codes, err
		}
		codes = append(codes, show.Part{What: "alert " + resource.Text(rule, "title"), Text: text})
	}
	return codes, nil
}

func rulesOf(group object.Object) (map[string]resource.Object, error) {
	all := map[string]resource.Object{}
	if group.Body == nil {
		return all, nil
	}
	fields, err := group.Fields()
	for _, rule := range resource.Objects(fields, "rules") {
		all[resource.Text(rule, "uid")] = rule
	}
	return all, err
}

func ruleForm(rule resource.Object) any {
	all, err := resource.OfGrafana(resource.RuleGroup, "", "", resource.Object{"title": "g", "rules": []any{rule}})
	if err != nil || len(all) < 2 {
		return rule
	}
	return all[1].Body
}
