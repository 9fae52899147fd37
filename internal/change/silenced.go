package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// silencings are what the inhibitions of a side do to an alert, found once for all.
func (s side) silencings(alert *resource.Resource) []silencing {
	if s.found.silencings == nil {
		s.found.silencings = map[*resource.Resource][]silencing{}
		for _, r := range s.byKind[resource.Inhibition] {
			for _, target := range s.silencing(r).targets {
				s.found.silencings[target] = append(s.found.silencings[target], s.silencing(r))
			}
		}
	}
	return s.found.silencings[alert]
}

// isSilent reports whether an alert is silent on this side while those fire that silence it
// on the other, and as widely.
func (s side) isSilent(alert *resource.Resource, other silencing) bool {
	left := titles(other.sources)
	for _, own := range s.silencings(alert) {
		if len(missingIn(other.equal(), own.equal())) == 0 {
			left = missingIn(titles(own.sources), left)
		}
	}
	return len(left) == 0 && len(other.sources) > 0
}

// awake are those targets before that are there after, and notify.
func (c *comparison) awake(s silencing) silencing {
	awake := silencing{side: c.after, rule: s.rule, sources: s.sources}
	for _, alert := range s.targets {
		if now := c.partner[alert]; now != nil && !c.after.isSilent(now, s) {
			awake.targets = append(awake.targets, now)
		}
	}
	return awake
}

// asleep keeps those targets after that were not silent before.
func (c *comparison) asleep(s silencing) silencing {
	return s.of(func(alert *resource.Resource) bool {
		return c.origin[alert] == nil || !c.before.isSilent(c.origin[alert], s)
	})
}

// of is the same with some of the targets.
func (s silencing) of(some func(*resource.Resource) bool) silencing {
	s.targets = slices.DeleteFunc(slices.Clone(s.targets), func(alert *resource.Resource) bool { return !some(alert) })
	return s
}

// but is the same without some targets.
func (s silencing) but(others []*resource.Resource) silencing {
	return s.of(func(alert *resource.Resource) bool { return !slices.Contains(others, alert) })
}
