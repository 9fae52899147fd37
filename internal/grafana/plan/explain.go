package plan

import (
	"context"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// explain says what the steps mean for people. It compares the whole Grafana as it is with
// what the plan makes of it, for who is told depends on the policies and alerts of all.
func (in Input) explain(ctx context.Context, p *Plan) error {
	before, after, err := in.bothSides(p)
	if err != nil {
		return fmt.Errorf("say what the plan means: %w", err)
	}
	if in.Options.Reversed {
		before, after = after, before
	}
	report, err := change.Compare(ctx, before.set(), after.set())
	if err != nil {
		return fmt.Errorf("say what the plan means: %w", err)
	}
	for i, s := range p.Steps {
		if s.Object.Kind == resource.Dashboard && s.Action == Create {
			p.Steps[i].Changes = []change.Change{{Kind: s.Object.Kind, UID: s.Object.UID, Title: s.Object.Title, Impact: change.Visible, Summary: sentence.Say("new dashboard")}}
		}
	}
	steps := stepOf(p)
	for _, c := range report.Changes {
		if i, ok := steps[object.Key{Kind: c.Kind, UID: c.UID}]; ok {
			p.Steps[i].Changes = append(p.Steps[i].Changes, c)
			continue
		}
		p.Effects = append(p.Effects, c)
	}
	return nil
}

func (in Input) bothSides(p *Plan) (before, after *side, err error) {
	shared, err := in.others()
	if err != nil {
		return nil, nil, err
	}
	before, after = &side{resources: shared}, &side{resources: slices.Clone(shared)}
	planned := map[object.Key]bool{}
	for _, s := range p.Steps {
		planned[s.Key()] = true
		if err := in.place(s, before, after); err != nil {
			return nil, nil, err
		}
	}
	after.resources = withoutMoved(after.resources, p)
	for _, key := range Keys(in.Desired, in.Ledger) {
		if found := in.found(key); found != nil && !planned[key] { // the plan is about some only
			if err := in.place(Step{Action: Unchanged, Object: found.Object}, before, after); err != nil {
				return nil, nil, err
			}
		}
	}
	if tree := in.tree(); tree != nil {
		treeAfter, err := in.treeAfter(p, Step.stays)
		if err != nil {
			return nil, nil, err
		}
		if err := before.tree(tree.Body); err != nil {
			return nil, nil, err
		}
		return before, after, after.tree(treeAfter)
	}
	return before, after, nil
}
