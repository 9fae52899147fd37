package plan

import (
	"fmt"
	"strings"
)

// Unmoved compares a plan with what Grafana has now. The error names what has changed since
// the plan was made.
func Unmoved(p *Plan, now Input) error {
	var moved []string
	for _, s := range p.Steps {
		if !s.Writes() && s.Action != Record {
			continue
		}
		pr := pair{key: s.Key(), live: now.found(s.Key())}
		if s.Sent != "" {
			pr.desired = &s.Object
		}
		forms, err := now.compare(pr)
		if err != nil {
			return err
		}
		if forms.at != s.Live {
			moved = append(moved, s.Key().String())
		}
	}
	if len(moved) > 0 {
		return fmt.Errorf("nothing was written: changed in Grafana since the plan was made: %s; plan again", strings.Join(moved, ", "))
	}
	return nil
}
