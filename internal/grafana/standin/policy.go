package standin

import "net/http"

// policies are the tree that says who is told.
type policies struct {
	tree       policy
	provenance string
}

// resetPolicies tells everything to the default contact point, which exists then.
func (s *store) resetPolicies() {
	s.policies = policies{tree: policy{Receiver: s.traits.defaultReceiver, GroupBy: []string{"grafana_folder", "alertname"}}}
	if s.receiver(s.traits.defaultReceiver) != nil {
		return
	}
	r := &receiver{name: s.traits.defaultReceiver}
	if s.traits.unsetShown { // where the default receiver sends mail
		r.integrations = []*integration{{name: "email receiver", kind: "email", settings: object{"addresses": "<example@email.com>"}}}
	}
	s.receivers = append(s.receivers, r)
}

func getPolicies(c *call) (answer, error) {
	view := c.policies.tree
	view.Provenance = c.policies.provenance
	return reply(http.StatusOK, view), nil
}

func putPolicies(c *call) (answer, error) {
	var tree policy
	if err := c.bind(&tree); err != nil {
		return answer{}, err
	}
	if tree.invalidRoot() {
		return answer{}, c.badRequest()
	}
	tree.Provenance = ""
	if err := c.guardProvenance(c.policies.provenance, c.provenance()); err != nil {
		return answer{}, err
	}
	if missing := c.missing(tree); missing != "" {
		return answer{}, c.invalidRoute(missing)
	}
	c.policies = policies{tree, c.provenance()}
	return said(http.StatusAccepted, "policies updated"), nil
}

func (c *call) invalidRoute(why string) error {
	if !c.traits.typedAlerting {
		return c.invalidObject(why)
	}
	return c.failAs(http.StatusBadRequest, "alerting.notifications.routes.invalidFormat",
		"Invalid format of the submitted route: "+why+". Correct the payload and try again.", object{"Error": why})
}

func deletePolicies(c *call) (answer, error) {
	if err := c.guardProvenance(c.policies.provenance, c.provenance()); err != nil {
		return answer{}, err
	}
	c.resetPolicies()
	return reply(http.StatusAccepted, c.policies.tree), nil
}
