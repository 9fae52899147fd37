package standin

import (
	"net/http"
	"slices"
)

// deleteTiming does not mind one that is not there.
func deleteTiming(c *call) (answer, error) {
	name := c.path("name")
	if old := c.timings[name]; old != nil {
		if err := c.guardProvenance(old.Provenance, c.provenance()); err != nil {
			return answer{}, err
		}
		if err := c.timingUsed(name); err != nil {
			return answer{}, err
		}
		if err := c.checkVersion(c.query("version"), old.Version); err != nil {
			return answer{}, err
		}
	}
	delete(c.timings, name)
	return answer{status: http.StatusNoContent, contentType: plainJSON}, nil
}

func (c *call) timingUsed(name string) error {
	byRoute, rules := c.policies.tree.mutes(name), c.rulesMutedBy(name)
	switch {
	case !c.traits.typedAlerting && byRoute:
		return c.failAs(http.StatusConflict, timingInUse, "Time interval is used by one or many notification policies", nil)
	case !c.traits.typedAlerting, !byRoute && len(rules) == 0:
		return nil
	}
	extra := object{}
	if byRoute {
		extra["UsedByRoutes"] = true
	}
	if len(rules) > 0 {
		extra["UsedByRules"] = rules
	}
	return c.failAs(http.StatusConflict, timingInUse, "Conflict", extra)
}

const timingInUse = "alerting.notifications.time-intervals.used"

func (s *store) rulesMutedBy(name string) []string {
	var uids []string
	for _, r := range s.rules.those(func(r *rule) bool { return r.Settings != nil }) {
		if slices.Contains(slices.Concat(r.Settings.MuteTimeIntervals, r.Settings.ActiveTimeIntervals), name) {
			uids = append(uids, r.UID)
		}
	}
	return uids
}
