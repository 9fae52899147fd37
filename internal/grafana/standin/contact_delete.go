package standin

import (
	"maps"
	"net/http"
	"slices"
)

// leave takes an integration out of its contact point, which is gone with its last one.
func (c *call) leave(owner *receiver, at int) {
	owner.integrations = slices.Delete(slices.Clone(owner.integrations), at, at+1)
	if len(owner.integrations) == 0 {
		c.receivers = slices.DeleteFunc(c.receivers, func(r *receiver) bool { return r == owner })
	}
}

// deleteContactPoint does not mind one that is not there, nor whose it is.
func deleteContactPoint(c *call) (answer, error) {
	owner, at := c.integration(c.path("uid"))
	if owner == nil {
		return said(http.StatusAccepted, "contactpoint deleted"), nil
	}
	if len(owner.integrations) == 1 {
		if err := c.contactUsed(owner.name); err != nil {
			return answer{}, err
		}
	}
	c.leave(owner, at)
	return said(http.StatusAccepted, "contactpoint deleted"), nil
}

func (c *call) contactUsed(name string) error {
	byRoute, byRule := c.policies.tree.tells(name), len(c.rulesTelling(name)) > 0
	switch {
	case !byRoute && !byRule:
		return nil
	case !c.traits.typedAlerting:
		return c.fail(http.StatusInternalServerError, "failed to delete contact point")
	case byRoute:
		return c.failAs(http.StatusConflict, "alerting.notifications.contact-points.referenced", "Contact point is currently referenced by a notification policy.", nil)
	}
	return c.failAs(http.StatusConflict, "alerting.notifications.contact-points.used-by-rule",
		"Contact point is currently used in the notification settings of one or many alert rules.", nil)
}

func (s *store) rulesTelling(name string) []*rule {
	return s.rules.those(func(r *rule) bool { return r.Settings != nil && r.Settings.Receiver == name })
}

// renameContact: the policies follow, the rules not in every version.
func (c *call) renameContact(from, to string) {
	if c.traits.rulesFollow {
		rules := maps.Clone(c.rules)
		for _, old := range c.rulesTelling(from) {
			renamed, set := *old, *old.Settings
			set.Receiver = to
			renamed.Settings, renamed.Updated = &set, c.time()
			rules[old.UID] = &renamed
		}
		c.rules = rules
	}
	c.policies.tree = c.policies.tree.renamed(from, to)
}
