package standin

import "net/http"

// putGroup makes a group what the request says. Rules that the request leaves out are
// deleted, except when it names none at all: then only the interval changes.
func putGroup(c *call) (answer, error) {
	var body groupBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	body.FolderUID, body.Title = c.path("folder"), c.path("group")
	for i := range body.Rules {
		c.known(&body.Rules[i])
	}
	if err := c.checkGroup(body); err != nil {
		return answer{}, err
	}
	tx := c.change()
	if err := tx.replaceGroup(body); err != nil {
		return answer{}, err
	}
	c.rules = tx.rules
	return reply(http.StatusOK, body), nil
}

func (c *call) checkGroup(body groupBody) error {
	if err := c.checkInterval(body.Interval); err != nil || !c.traits.groupChecks {
		return err
	}
	for _, r := range body.Rules {
		if err := c.checkRuleUID(r.UID, "invalid alert rule: cannot create rule with UID %q: %s"); err != nil {
			return err
		}
	}
	return c.checkRuleFolder(body.FolderUID)
}

// submitted are the rules of a request, or those of the group where it has none.
func (tx *change) submitted(body groupBody) ([]*rule, error) {
	var rules []*rule
	for i, b := range body.Rules {
		r, err := tx.stored(b, body.FolderUID, body.Title)
		if err != nil {
			return nil, err
		}
		if tx.traits.groupOrder {
			r.index = i
		}
		rules = append(rules, r)
	}
	if len(body.Rules) == 0 {
		for _, old := range tx.rules.group(body.FolderUID, body.Title) {
			same := *old
			rules = append(rules, &same)
		}
	}
	for _, r := range rules {
		r.interval = body.Interval
	}
	return rules, nil
}

func deleteGroup(c *call) (answer, error) {
	rules, err := c.ruleGroup()
	if err != nil {
		return answer{}, err
	}
	for _, r := range rules {
		if !changeable(r.Provenance, c.provenance()) {
			return answer{}, c.mismatch("delete", r.Provenance, c.provenance())
		}
	}
	for _, r := range rules {
		delete(c.rules, r.UID)
	}
	return answer{status: http.StatusNoContent, contentType: plainJSON}, nil
}
