package plan

import (
	"context"
	"errors"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/parallel"
)

// Format is the version of plans that this program writes and executes.
const Format = 1

// Make decides what is to be done. It reads nothing and writes nothing.
func Make(ctx context.Context, in Input) (*Plan, error) {
	p := &Plan{
		Format: Format, Server: in.Server, Version: in.Live.Server.Text, OrgID: in.OrgID, Bundle: in.Bundle, Title: in.Title,
		Ledger: in.Ledger.Version(), Editable: in.Options.Editable,
	}
	pairs, err := in.pairs()
	if err != nil {
		return nil, err
	}
	p.Steps = make([]Step, len(pairs))
	errs := make([]error, len(pairs))
	parallel.For(len(pairs), func(i int) { p.Steps[i], errs[i] = in.decide(pairs[i]) })
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	in.keepNames(p)
	in.keepMoving(p)
	in.keepFolders(p)
	if err := in.keepUsed(p); err != nil {
		return nil, err
	}
	p.Notes = in.notes(p)
	return p, in.explain(ctx, p)
}

// pair is an object as it is wanted and as it is; nil where there is none.
type pair struct {
	key     object.Key
	desired *object.Object
	live    *live.Found
}

// pairs are all objects that are wanted or the bundle's own, as far as they are selected.
func (in Input) pairs() ([]pair, error) {
	selected, err := selection(in.Options.Only)
	if err != nil {
		return nil, err
	}
	var pairs []pair
	wanted := map[object.Key]*object.Object{}
	for i := range in.Desired {
		wanted[in.Desired[i].Key()] = &in.Desired[i]
	}
	for _, key := range Keys(in.Desired, in.Ledger) {
		if !selected(key) || in.Among != nil && !in.Among(key) || in.Options.Orphans && wanted[key] != nil {
			continue
		}
		pairs = append(pairs, pair{key, wanted[key], in.found(key)})
	}
	slices.SortFunc(pairs, func(a, b pair) int { return object.Compare(a.key, b.key) })
	return pairs, nil
}

func (in Input) found(key object.Key) *live.Found {
	if key.UID != object.PolicyUID && key.Kind == policyKind {
		return in.liveBranch(key)
	}
	found, ok := in.Live.Found[key]
	if !ok {
		return nil
	}
	return &found
}
