package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// goneReceiver matters to what still leads to it. That a route left with it is said of the
// route.
func goneReceiver(c *comparison, r *resource.Resource) []Change {
	leading := leadingTo(r.Kind)
	switch {
	case len(c.after.byKind[leading[0]]) == 0 || c.after.leads(leading, r):
		return whole(Breaking, sentence.Say("removed: what is routed to it has nowhere to go"))
	case c.before.leads(leading, r):
		return whole(Visible, sentence.Say("removed, and with it all that led to it"))
	}
	return whole(Cosmetic, sentence.Say("removed; nothing led to it"))
}

// leadingTo are the kinds that name receivers of a kind: routes first, and alerts with
// settings of their own.
func leadingTo(receiver resource.Kind) []resource.Kind {
	if receiver == resource.Receiver {
		return []resource.Kind{resource.Route, resource.Alert}
	}
	return []resource.Kind{resource.NotificationPolicy, resource.GrafanaAlert}
}

func (s side) leads(kinds []resource.Kind, receiver *resource.Resource) bool {
	return slices.ContainsFunc(kinds, func(kind resource.Kind) bool {
		return slices.ContainsFunc(s.byKind[kind], func(r *resource.Resource) bool { return namesReceiver(r, receiver.UID) })
	})
}

func namesReceiver(r *resource.Resource, receiver string) bool {
	found := false
	visit(r.Body, func(key string, v any) { found = found || key == "receiver" && v == receiver })
	return found
}
