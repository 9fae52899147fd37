package plan

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Takes are the groups that rules will be in, by the uid of the rule.
func (p *Plan) Takes() map[string]string {
	groups := map[string]string{}
	for _, s := range p.Steps {
		if s.Writes() && s.Action != Delete {
			for _, uid := range s.Members {
				groups[uid] = s.Object.UID
			}
		}
	}
	return groups
}

// keepMoving leaves a group alone while a rule is in it that is defined in another group,
// and the plan does not write that one: the rule would be lost.
func (in Input) keepMoving(p *Plan) {
	home := in.homes()
	for again := true; again; { // a group that is left alone takes no rules
		again = false
		takes := p.Takes()
		for i, s := range p.Steps {
			if s.Object.Kind != resource.RuleGroup || s.Action != Update && s.Action != Delete {
				continue
			}
			if uid := stranded(s, home, takes); uid != "" {
				p.Steps[i].Action = Conflict
				p.Steps[i].Why = Why{fmt.Sprintf("the rule %s is now defined in the group %s, which this plan does not write", uid, home[uid]), "apply both"}
				again = true
			}
		}
	}
}

// stranded is a rule that a step would drop and no other takes; empty if there is none.
func stranded(s Step, home, takes map[string]string) string {
	for _, uid := range ruleUIDs(s.Before) {
		stays := s.Action == Update && slices.Contains(s.Members, uid)
		if !stays && home[uid] != "" && takes[uid] == "" {
			return uid
		}
	}
	return ""
}

// homes are the groups that rules are defined in, by the uid of the rule.
func (in Input) homes() map[string]string {
	groups := map[string]string{}
	for _, o := range in.Desired {
		for _, uid := range ruleUIDs(&o) {
			groups[uid] = o.UID
		}
	}
	return groups
}
