package grafana

import (
	"context"
	"errors"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// Verify reads Grafana again and refuses a plan that it no longer fits.
func (s *Session) Verify(ctx context.Context, p *plan.Plan) (Reading, error) {
	if err := s.fits(p); err != nil {
		return Reading{}, err
	}
	reading, err := s.Read(ctx, wanted(p))
	if err != nil {
		return reading, err
	}
	if reading.Ledger.Version() != p.Ledger {
		return reading, errors.New("nothing was written: obsgen apply has run since the plan was made; plan again")
	}
	return reading, plan.Unmoved(p, s.input(reading, wanted(p), plan.Options{}))
}

// fits refuses a plan for another Grafana, or of another bundle.
func (s *Session) fits(p *plan.Plan) error {
	switch {
	case p.Server != s.Client.URL() || p.OrgID != s.Client.OrgID():
		return fmt.Errorf("nothing was written: the plan is for %s (organization %d), this is %s (organization %d); plan again here, or choose the other with --url or --context", p.Server, p.OrgID, s.Client.URL(), s.Client.OrgID())
	case p.Bundle != s.Bundle.Name:
		return fmt.Errorf("nothing was written: the plan is of the bundle %q, this is %q; run the program of that bundle", p.Bundle, s.Bundle.Name)
	}
	return nil
}

// wanted are the objects of a plan, as far as it wants them.
func wanted(p *plan.Plan) []object.Object {
	var all []object.Object
	for _, step := range p.Steps {
		if step.Sent != "" {
			all = append(all, step.Object)
		}
	}
	return all
}
