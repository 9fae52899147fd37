package standin

import (
	"errors"
	"fmt"
	"slices"

	"github.com/prometheus/common/model"
)

// settings send a rule's alerts to a contact point without the policy tree.
type settings struct {
	Receiver            string          `json:"receiver"`
	GroupBy             []string        `json:"group_by,omitempty"`
	GroupWait           *model.Duration `json:"group_wait,omitempty"`
	GroupInterval       *model.Duration `json:"group_interval,omitempty"`
	RepeatInterval      *model.Duration `json:"repeat_interval,omitempty"`
	MuteTimeIntervals   []string        `json:"mute_time_intervals,omitempty"`
	ActiveTimeIntervals []string        `json:"active_time_intervals,omitempty"`
}

// checkSettings: what they name must exist.
func (s *store) checkSettings(set *settings) error {
	if set == nil {
		return nil
	}
	if set.Receiver == "" {
		return errors.New("receiver must be specified")
	}
	var missing []error
	if s.receiver(set.Receiver) == nil {
		missing = append(missing, fmt.Errorf("receiver %s does not exist", set.Receiver))
	}
	for _, name := range slices.Concat(set.MuteTimeIntervals, set.ActiveTimeIntervals) {
		if s.timings[name] == nil {
			missing = append(missing, fmt.Errorf("time interval %s does not exist", name))
		}
	}
	return errors.Join(missing...)
}
