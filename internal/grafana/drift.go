package grafana

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Drift says how Grafana differs from the definitions, and what others have put into the
// bundle's folders.
func (s *Session) Drift(ctx context.Context, only []string) (*plan.Plan, plan.Drift, error) {
	l, err := s.store.Read(ctx)
	if err != nil {
		return nil, plan.Drift{}, err
	}
	keys := plan.Keys(s.Bundle.Objects, l)
	var folders []string
	for _, key := range keys {
		if key.Kind == resource.Folder {
			folders = append(folders, key.UID)
		}
	}
	state, err := live.Read(ctx, s.Client, s.Server, live.Wanted{Keys: keys, Owned: l.Owns, List: folders})
	if err != nil {
		return nil, plan.Drift{}, err
	}
	in := s.input(Reading{Ledger: l, Live: state}, s.Bundle.Objects, plan.Options{Only: only})
	p, err := plan.Make(ctx, in)
	if err != nil {
		return nil, plan.Drift{}, err
	}
	found, err := in.Drift(p)
	return p, found, err
}
