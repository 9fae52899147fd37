package standin

import "net/http"

func getRules(c *call) (answer, error) {
	views := []ruleBody{}
	for _, r := range c.rules.those(func(*rule) bool { return true }) {
		views = append(views, r.ruleBody)
	}
	return reply(http.StatusOK, views), nil
}

func getRule(c *call) (answer, error) {
	r, ok := c.rules[c.path("uid")]
	if !ok {
		return answer{}, empty(http.StatusNotFound)
	}
	return reply(http.StatusOK, r.ruleBody), nil
}

// groupBody is a rule group as the API has it.
type groupBody struct {
	Title     string     `json:"title"`
	FolderUID string     `json:"folderUid"`
	Interval  int64      `json:"interval"`
	Rules     []ruleBody `json:"rules"`
}

// getGroup does not tell the provenance of the rules.
func getGroup(c *call) (answer, error) {
	rules, err := c.ruleGroup()
	if err != nil {
		return answer{}, err
	}
	body := groupBody{Title: rules[0].RuleGroup, FolderUID: rules[0].FolderUID, Interval: rules[0].interval}
	for _, r := range rules {
		view := r.ruleBody
		view.Provenance = ""
		body.Rules = append(body.Rules, view)
	}
	return reply(http.StatusOK, body), nil
}

func (c *call) ruleGroup() ([]*rule, error) {
	rules := c.rules.group(c.path("folder"), c.path("group"))
	if len(rules) == 0 {
		return nil, c.failAs(http.StatusNotFound, "alerting.alert-rule.notFound", c.traits.notFound, nil)
	}
	return rules, nil
}
