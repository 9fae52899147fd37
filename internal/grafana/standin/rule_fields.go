package standin

import (
	"encoding/json"

	"github.com/prometheus/common/model"
)

// known leaves of a request's rule what this version knows, with its defaults.
func (c *call) known(body *ruleBody) {
	if !c.traits.newRuleFields {
		body.KeepFiringFor, body.Missing, body.Record = nil, nil, nil
		return
	}
	if body.KeepFiringFor == nil {
		body.KeepFiringFor = new(model.Duration)
	}
	if len(body.Record) == 0 {
		body.Record = json.RawMessage("null")
	}
}

func (r *ruleBody) records() bool { return len(r.Record) > 0 && string(r.Record) != "null" }

// stored is a request's rule as it is kept: a recording rule does not alert.
func (c *call) stored(body ruleBody, folder, group string) (*rule, error) {
	r := &rule{ruleBody: body}
	r.FolderUID, r.RuleGroup, r.OrgID, r.Updated = folder, group, 1, c.time()
	r.Data = nil
	for _, q := range body.Data {
		completed, err := q.completed()
		if err != nil {
			return nil, c.broken()
		}
		r.Data = append(r.Data, completed)
	}
	if r.records() {
		r.Condition, r.NoDataState, r.ExecErrState, r.For, r.KeepFiringFor = "", "", "", 0, new(model.Duration)
		r.Settings, r.Missing = nil, nil
	}
	return r, c.checkPanel(r)
}
