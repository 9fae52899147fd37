package standin

import (
	"fmt"
	"net/http"
)

const defaultInterval = 60

func postRule(c *call) (answer, error) {
	var body ruleBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	c.known(&body)
	if body.UID == "" {
		body.UID = c.newUID()
	}
	if err := c.checkRuleUID(body.UID, "invalid alert rule\ncannot create rule with UID '%s': %s"); err != nil {
		return answer{}, err
	}
	if err := c.checkRuleFolder(body.FolderUID); err != nil {
		return answer{}, err
	}
	r, err := c.single(body)
	if err != nil {
		return answer{}, err
	}
	r.interval = defaultInterval
	if others := c.rules.group(r.FolderUID, r.RuleGroup); len(others) > 0 {
		r.interval = others[0].interval
	}
	return c.keepSingle(r, http.StatusCreated, (*change).insert)
}

// single is a rule that comes alone, checked as far as no other rule matters.
func (c *call) single(body ruleBody) (*rule, error) {
	r, err := c.stored(body, body.FolderUID, body.RuleGroup)
	if err != nil {
		return nil, err
	}
	if err := c.checkSettings(r.Settings); err != nil {
		if !c.traits.typedAlerting {
			return nil, c.broken()
		}
		return nil, c.fail(http.StatusBadRequest, "invalid alert rule\n"+err.Error())
	}
	r.Provenance = c.provenance()
	return r, nil
}

func (c *call) keepSingle(r *rule, status int, apply func(*change, *rule) error) (answer, error) {
	tx := c.change()
	if err := apply(tx, r); err != nil {
		return answer{}, err
	}
	if err := tx.titles([]*rule{r}, "", ""); err != nil {
		return answer{}, err
	}
	c.rules = tx.rules
	return reply(status, r.ruleBody), nil
}

func putRule(c *call) (answer, error) {
	var body ruleBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	c.known(&body)
	body.UID = c.path("uid")
	if c.traits.groupChecks {
		if err := c.checkRuleFolder(body.FolderUID); err != nil {
			return answer{}, err
		}
	}
	return c.changeRule(body)
}

func (c *call) changeRule(body ruleBody) (answer, error) {
	old, ok := c.rules[body.UID]
	if !ok {
		return answer{}, empty(http.StatusNotFound)
	}
	if old.Provenance != c.provenance() && old.Provenance != byNobody {
		return answer{}, c.broken()
	}
	r, err := c.single(body)
	if err != nil {
		return answer{}, err
	}
	r.ID, r.interval = old.ID, old.interval
	return c.keepSingle(r, http.StatusOK, (*change).update)
}

// deleteRule does not mind a rule that is not there.
func deleteRule(c *call) (answer, error) {
	if r, ok := c.rules[c.path("uid")]; ok && r.Provenance != byNobody && r.Provenance != c.provenance() {
		return answer{}, c.mismatch("delete", r.Provenance, c.provenance())
	}
	delete(c.rules, c.path("uid"))
	return answer{status: http.StatusNoContent, contentType: plainJSON}, nil
}

// taken is said of a title or a uid that another rule has.
func (c *call) taken(r *rule, prefix string) error {
	if !c.traits.typedAlerting {
		return c.fail(http.StatusBadRequest, fmt.Sprintf("%s[alerting.alert-rule.conflict] conflicting alert rule found [rule_uid: '%s', title: '%s', namespace_uid: '%s']: "+
			"rule title under the same organisation and folder should be unique", prefix, r.UID, r.Title, r.FolderUID))
	}
	const violated = "UNIQUE constraint failed: alert_rule.org_id, alert_rule.uid"
	return c.failAs(http.StatusConflict, "alerting.alert-rule.conflict",
		fmt.Sprintf("Failed to save alert rule '%s' in organization 1 due to conflict: %s", r.UID, violated),
		object{"Error": violated, "OrgID": 1, "RuleUID": r.UID})
}
