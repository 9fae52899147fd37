package standin

import (
	"fmt"
	"slices"
)

// invalidRoot is a tree that is refused before it is compared with anything.
func (p policy) invalidRoot() bool {
	return p.Receiver == "" || len(p.Match)+len(p.MatchRE) > 0 || len(p.MuteTimeIntervals)+len(p.ActiveTimeIntervals) > 0 || p.invalid()
}

func (p policy) invalid() bool {
	groups := slices.Sorted(slices.Values(p.GroupBy))
	repeated := len(slices.Compact(slices.Clone(groups))) < len(groups)
	all := slices.Contains(groups, "...") && len(groups) > 1
	zero := p.GroupInterval != nil && *p.GroupInterval == 0 || p.RepeatInterval != nil && *p.RepeatInterval == 0
	return repeated || all || zero || slices.ContainsFunc(p.Routes, policy.invalid)
}

// missing is what the tree names and Grafana does not have, contact points before timings.
func (c *call) missing(tree policy) string {
	if name, gone := tree.unknown(policy.receivers, func(name string) bool { return name == "" || c.receiver(name) != nil }); gone {
		return fmt.Sprintf("receiver '%s' does not exist", name)
	}
	known := func(name string) bool { return c.timings[name] != nil }
	if name, gone := tree.unknown(func(p policy) []string { return p.MuteTimeIntervals }, known); gone {
		return fmt.Sprintf("mute time interval '%s' does not exist", name)
	}
	if name, gone := tree.unknown(func(p policy) []string { return p.ActiveTimeIntervals }, known); gone {
		return fmt.Sprintf("active time interval '%s' does not exist", name)
	}
	return ""
}

func (p policy) receivers() []string { return []string{p.Receiver} }

// unknown is the first name in the tree that is not known.
func (p policy) unknown(names func(policy) []string, known func(string) bool) (string, bool) {
	for _, name := range names(p) {
		if !known(name) {
			return name, true
		}
	}
	for _, below := range p.Routes {
		if name, gone := below.unknown(names, known); gone {
			return name, true
		}
	}
	return "", false
}
