package plan

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

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
