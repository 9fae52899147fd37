package grafana

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
)

// Pull brings what was changed in Grafana by hand, and what is named and not defined at all.
func (s *Session) Pull(ctx context.Context, only []string) ([]show.Pull, error) {
	extra := undefined(only, s.Bundle.Objects)
	l, err := s.store.Read(ctx)
	if err != nil {
		return nil, err
	}
	keys := append(plan.Keys(s.Bundle.Objects, l), extra...)
	state, err := live.Read(ctx, s.Client, s.Server, live.Wanted{Keys: keys, Owned: func(key object.Key) bool { return l.Owns(key) || slices.Contains(extra, key) }})
	if err != nil {
		return nil, err
	}
	in := s.input(Reading{Ledger: l, Live: state}, s.Bundle.Objects, plan.Options{Only: only, Reversed: true})
	p, err := plan.Make(ctx, in)
	if err != nil {
		return nil, err
	}
	var all []show.Pull
	for _, step := range p.Of(plan.Conflict) {
		if step.Before == nil || step.Sent == "" {
			continue
		}
		one, err := s.pulled(ctx, step, l.Entries[step.Key()])
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	foreign, err := s.foreign(state, extra)
	return append(all, foreign...), err
}

func (s *Session) pulled(ctx context.Context, step plan.Step, entry ledger.Entry) (show.Pull, error) {
	p := show.Pull{Object: *step.Before, Reason: step.Reason, From: "the definitions", Changes: step.Changes}
	base, err := s.lastApplied(ctx, step, entry)
	if err != nil {
		return p, err
	}
	if base.Body != nil && step.Sent != entry.Sent {
		p.Reason += "; its definition has changed as well"
	}
	if base.Body == nil {
		base = step.Object
	} else if p.Changes, err = plan.Between(ctx, base, p.Object); err != nil {
		return p, err
	} else {
		p.From = "the last apply"
	}
	s.Bundle.writeCode(&p, base)
	return p, nil
}

// lastApplied is a dashboard as obsgen wrote it last, as far as Grafana keeps the version;
// without a body if it does not, and for all other kinds.
func (s *Session) lastApplied(ctx context.Context, step plan.Step, entry ledger.Entry) (object.Object, error) {
	if entry.Version == 0 {
		return object.Object{}, nil
	}
	body, err := live.DashboardVersion(ctx, s.Client, step.Object.UID, entry.Version)
	last := step.Object
	last.Body = body
	return last, err
}

// foreign are objects that somebody made in Grafana.
func (s *Session) foreign(state *live.State, keys []object.Key) ([]show.Pull, error) {
	var all []show.Pull
	var errs []error
	for _, key := range keys {
		found, ok := state.Found[key]
		if !ok {
			errs = append(errs, fmt.Errorf("there is no %s in Grafana", key))
			continue
		}
		p := show.Pull{Object: found.Object, Reason: "it is in no definition"}
		s.Bundle.writeCode(&p, object.Object{})
		all = append(all, p)
	}
	return all, errors.Join(errs...)
}

// undefined are the objects that patterns name exactly and no definition has.
func undefined(patterns []string, defined []object.Object) []object.Key {
	var keys []object.Key
	for _, pattern := range patterns {
		key, exact := plan.Named(pattern)
		known := slices.ContainsFunc(defined, func(o object.Object) bool { return o.Key() == key })
		if exact && !known {
			keys = append(keys, key)
		}
	}
	return keys
}

// writeCode adds the Go of what is in Grafana, and what that imports.
func (b Bundle) writeCode(p *show.Pull, defined object.Object) {
	var err error
	if p.Code, err = b.code(p.Object, defined); err != nil {
		p.Untold = err.Error()
	}
	for _, part := range p.Code {
		imports, err := gocode.Imports(part.Text)
		if err != nil {
			p.Code, p.Untold = nil, err.Error()
			return
		}
		p.Imports = append(p.Imports, imports...)
	}
}
