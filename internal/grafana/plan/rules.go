package plan

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// foreignRule says which rule of others a group would delete or take away, if one.
// Writing a group deletes the rules that it does not list, and moves those it lists from
// wherever they are.
func (in Input) foreignRule(s sides) Why {
	if s.key.Kind != resource.RuleGroup {
		return Why{}
	}
	wanted := members(s.wantedForm)
	for _, rule := range in.Live.Rules {
		uid, group := resource.Text(rule, "uid"), live.GroupOf(rule)
		switch {
		case slices.Contains(wanted, uid) && group != s.key.UID && !in.ownsRule(uid):
			return Why{fmt.Sprintf("the rule %s is in the group %s, which obsgen did not make", uid, group), "move or delete it there"}
		case group == s.key.UID && !slices.Contains(wanted, uid) && s.owned && !in.ownsRule(uid):
			return Why{fmt.Sprintf("somebody added the rule %s (%s), which writing the group would delete", uid, resource.Text(rule, "title")), "move it to another group"}
		}
	}
	return Why{}
}

// ownsRule reports whether some group of the bundle was last written with a rule.
func (in Input) ownsRule(uid string) bool {
	for _, entry := range in.Ledger.Entries {
		if slices.Contains(entry.Members, uid) {
			return true
		}
	}
	return false
}

// canonical is the form in which both sides are compared. What Grafana before 12 drops
// without a word is no difference: keep_firing_for, and the order of rules that exist.
func (in Input) canonical(o object.Object, fields resource.Object) ([]*resource.Resource, error) {
	older := o.Kind == resource.RuleGroup && !knowsKeepFiring(in.Live.Server)
	if older {
		for _, rule := range resource.Objects(fields, "rules") {
			delete(rule, "keep_firing_for")
		}
	}
	form, err := object.Canonical(o, fields)
	if older {
		slices.SortFunc(form, func(a, b *resource.Resource) int {
			return cmp.Or(cmp.Compare(b.Kind, a.Kind), cmp.Compare(a.UID, b.UID))
		})
	}
	return form, err
}

// knowsKeepFiring: Grafana 12 was the first that keeps the field.
func knowsKeepFiring(server api.Version) bool { return server.AtLeast(12, 0) }

// dropped counts the rules whose keep_firing_for the server will drop.
func (in Input) dropped(p *Plan) int {
	n := 0
	for _, s := range p.Steps {
		if s.Object.Kind != resource.RuleGroup || s.Action == Delete || knowsKeepFiring(in.Live.Server) {
			continue
		}
		fields, err := s.Object.Fields()
		for _, rule := range resource.Objects(fields, "rules") {
			if err == nil && rule["keep_firing_for"] != nil {
				n++
			}
		}
	}
	return n
}

// isForeign reports whether a live rule is in no group that the plan is about.
func (in Input) isForeign(rule resource.Object) bool {
	_, read := in.Live.Found[object.Key{Kind: resource.RuleGroup, UID: live.GroupOf(rule)}]
	return !read
}
