package plan

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// explain says what the steps mean for people. It compares the whole Grafana as it is with
// what the plan makes of it, for who is told depends on the policies and alerts of all.
func (in Input) explain(p *Plan) error {
	before, after, err := in.bothSides(p)
	if err != nil {
		return fmt.Errorf("say what the plan means: %w", err)
	}
	if in.Options.Reversed {
		before, after = after, before
	}
	report, err := change.Compare(before.set(), after.set())
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

// withoutMoved leaves a rule out of a group that stays while another group takes it.
func withoutMoved(all []*resource.Resource, p *Plan) []*resource.Resource {
	takenBy := p.Takes()
	return slices.DeleteFunc(all, func(r *resource.Resource) bool {
		group, taken := takenBy[r.UID]
		return r.Kind == resource.GrafanaAlert && taken && group != r.Folder+"/"+r.Group
	})
}

// place puts both forms of an object where they belong. Dashboards that stay are given as
// text: there may be thousands.
func (in Input) place(s Step, before, after *side) error {
	key := s.Key()
	found := in.found(key)
	switch {
	case key.Kind == policyKind: // the tree is placed as a whole
		return nil
	case key.Kind == resource.Dashboard && s.stays():
		if found != nil {
			file := resource.File{Path: key.String() + ".json", Content: found.Body}
			before.unread, after.unread = append(before.unread, file), append(after.unread, file)
		}
		return nil
	case key.Kind == resource.Dashboard && s.Action == Create:
		after.unread = append(after.unread, resource.File{Path: key.String() + ".json", Content: s.Object.Body})
		return nil
	}
	var desired *object.Object
	if s.Sent != "" {
		desired = &s.Object
	}
	forms, err := in.compare(pair{key, desired, found})
	if err != nil {
		return err
	}
	before.resources = append(before.resources, forms.liveForm...)
	switch {
	case s.stays():
		after.resources = append(after.resources, forms.liveForm...)
	case s.Action != Delete:
		after.resources = append(after.resources, forms.wantedForm...)
	}
	return nil
}

// stays reports whether an object is left as it is. What a conflict would change is shown.
func (s Step) stays() bool {
	return s.Action == Unchanged || s.Action == Keep || s.Action == Record || s.Action == Conflict && s.Sent == ""
}

// stepOf finds the step of a resource: a rule is in the step of its group.
func stepOf(p *Plan) map[object.Key]int {
	steps := map[object.Key]int{}
	for i, s := range p.Steps {
		steps[s.Key()] = i
		if s.Object.Kind == policyKind {
			steps[object.Key{Kind: policyKind, UID: object.PolicyUID}] = i
		}
		for _, uid := range ruleUIDs(s.Before) {
			rule := object.Key{Kind: resource.GrafanaAlert, UID: uid}
			if _, known := steps[rule]; !known {
				steps[rule] = i
			}
		}
		for _, uid := range s.Members { // where it will be comes before where it was
			steps[object.Key{Kind: resource.GrafanaAlert, UID: uid}] = i
		}
	}
	return steps
}

func ruleUIDs(o *object.Object) []string {
	var body struct{ Rules []struct{ UID string } }
	if o == nil || o.Kind != resource.RuleGroup || json.Unmarshal(o.Body, &body) != nil {
		return nil
	}
	var uids []string
	for _, rule := range body.Rules {
		uids = append(uids, rule.UID)
	}
	return uids
}
