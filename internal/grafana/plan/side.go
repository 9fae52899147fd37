package plan

import (
	"encoding/json"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// side is one side of the comparison: a whole Grafana.
type side struct {
	resources []*resource.Resource
	unread    []resource.File
}

func (s *side) set() resource.Set {
	return resource.Set{Resources: s.resources, Unread: s.unread}
}

// others is what both sides share: contact points, mute timings, templates and rules that
// are not the bundle's.
func (in Input) others() ([]*resource.Resource, error) {
	ours := map[object.Key]bool{}
	for _, key := range Keys(in.Desired, in.Ledger) {
		ours[key] = true
	}
	var all []*resource.Resource
	for _, key := range sortedKeys(in.Live.Found) {
		if ours[key] || key.Kind == policyKind {
			continue
		}
		form, err := Form(in.Live.Found[key].Object)
		if err != nil {
			return nil, err
		}
		all = append(all, form...)
	}
	for _, rule := range in.Live.Rules {
		if !in.isForeign(rule) {
			continue
		}
		form, err := object.Canonical(object.Object{Kind: resource.RuleGroup, Folder: resource.Text(rule, "folderUID")},
			resource.Object{"title": resource.Text(rule, "ruleGroup"), "rules": []any{rule}})
		if err != nil {
			return nil, err
		}
		all = append(all, slices.DeleteFunc(form, func(r *resource.Resource) bool { return r.Kind == resource.RuleGroup })...)
	}
	return all, nil
}

// Form is the canonical form of an object that has no secrets.
func Form(o object.Object) ([]*resource.Resource, error) {
	fields, err := o.Fields()
	if err != nil {
		return nil, err
	}
	return object.Canonical(o, fields)
}

// tree adds a policy tree, and stand-ins for what it names and the lists do not show, as
// is so for the receiver that Grafana starts with.
func (s *side) tree(body json.RawMessage) error {
	form, err := Form(object.Object{Kind: policyKind, UID: object.PolicyUID, Body: body})
	if err != nil {
		return err
	}
	s.resources = append(s.resources, form...)
	used := usedBy(body)
	s.standIn(resource.ContactPoint, used.receivers)
	s.standIn(resource.MuteTiming, used.timings)
	return nil
}

func (s *side) standIn(kind resource.Kind, names []string) {
	for _, name := range names {
		known := slices.ContainsFunc(s.resources, func(r *resource.Resource) bool { return r.Kind == kind && r.UID == name })
		if !known {
			s.resources = append(s.resources, &resource.Resource{Kind: kind, UID: name, Title: name, Body: resource.Object{}})
		}
	}
}

func sortedKeys(found map[object.Key]live.Found) []object.Key {
	keys := make([]object.Key, 0, len(found))
	for key := range found {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, object.Compare)
	return keys
}
