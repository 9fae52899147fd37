package plan

import (
	"encoding/json"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// stepOf finds the step of a resource: a rule is in the step of its group.
func stepOf(p *Plan) map[object.Key]int {
	steps := map[object.Key]int{}
	for i, s := range p.Steps {
		steps[s.Key()] = i
		if s.Object.Kind == policyKind {
			steps[object.Key{Kind: policyKind, UID: object.PolicyUID}] = i
		}
		for _, uid := range ruleUIDs(s.Before) {
			rule := object.Key{Kind: resource.GrafanaAlert, UID: uid}
			if _, known := steps[rule]; !known {
				steps[rule] = i
			}
		}
		for _, uid := range s.Members { // where it will be comes before where it was
			steps[object.Key{Kind: resource.GrafanaAlert, UID: uid}] = i
		}
	}
	return steps
}

func ruleUIDs(o *object.Object) []string {
	var body struct{ Rules []struct{ UID string } }
	if o == nil || o.Kind != resource.RuleGroup || json.Unmarshal(o.Body, &body) != nil {
		return nil
	}
	var uids []string
	for _, rule := range body.Rules {
		uids = append(uids, rule.UID)
	}
	return uids
}
