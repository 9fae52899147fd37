package standin

import (
	"slices"

	"github.com/prometheus/alertmanager/config/common"
	"github.com/prometheus/common/model"
)

// policy is a node of the tree as the API has it.
type policy struct {
	Receiver            string            `json:"receiver,omitempty"`
	GroupBy             []string          `json:"group_by,omitempty"`
	Match               map[string]string `json:"match,omitempty"`
	MatchRE             map[string]string `json:"match_re,omitempty"`
	Matchers            common.Matchers   `json:"matchers,omitempty"`
	ObjectMatchers      objectMatchers    `json:"object_matchers,omitempty"`
	MuteTimeIntervals   []string          `json:"mute_time_intervals,omitempty"`
	ActiveTimeIntervals []string          `json:"active_time_intervals,omitempty"`
	Continue            bool              `json:"continue,omitempty"`
	Routes              []policy          `json:"routes,omitempty"`
	GroupWait           *model.Duration   `json:"group_wait,omitempty"`
	GroupInterval       *model.Duration   `json:"group_interval,omitempty"`
	RepeatInterval      *model.Duration   `json:"repeat_interval,omitempty"`
	Provenance          string            `json:"provenance,omitempty"`
}

// tells is true if a contact point is told by this policy or one below.
func (p policy) tells(receiver string) bool {
	return p.Receiver == receiver || slices.ContainsFunc(p.Routes, func(below policy) bool { return below.tells(receiver) })
}

func (p policy) mutes(timing string) bool {
	return slices.Contains(slices.Concat(p.MuteTimeIntervals, p.ActiveTimeIntervals), timing) ||
		slices.ContainsFunc(p.Routes, func(below policy) bool { return below.mutes(timing) })
}

// renamed is the tree that tells to instead of from.
func (p policy) renamed(from, to string) policy {
	if p.Receiver == from {
		p.Receiver = to
	}
	p.Routes = slices.Clone(p.Routes)
	for i, below := range p.Routes {
		p.Routes[i] = below.renamed(from, to)
	}
	return p
}
