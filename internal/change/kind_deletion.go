package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// deletions are what provisioning files tell Grafana to delete, whoever made it.
func deletions() kind {
	return kind{of: resource.Deletion, alike: never,
		added: func(c *comparison, r *resource.Resource) []Change {
			return whole(c.loss(r), sentence.Say("Grafana deletes it when it reads the file"))
		},
		removed: says(Cosmetic, "no longer deleted"), changed: byFields(Breaking, aspect{"orgId", Breaking, value("organization")}),
	}
}

// loss is what it means that Grafana deletes a resource.
func (c *comparison) loss(r *resource.Resource) Impact {
	of, name := resource.Kind(resource.Text(r.Body, "kind")), resource.Text(r.Body, "name")
	has := func(s side, passes func(*resource.Resource) bool) bool {
		return slices.ContainsFunc(s.byKind[of], func(known *resource.Resource) bool {
			return (known.UID == name || known.Title == name) && passes(known)
		})
	}
	switch of {
	case resource.Datasource:
		if has(c.after, func(*resource.Resource) bool { return true }) {
			return Cosmetic // Grafana deletes first, and makes it anew
		}
	case resource.GrafanaAlert:
		if has(c.before, paused) {
			return Cosmetic
		}
	case resource.MuteTiming, "":
		return Visible
	}
	return Breaking
}
