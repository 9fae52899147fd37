package change

import (
	"fmt"
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
	switch of {
	case resource.Datasource:
		if c.after.isDatasource(name) {
			return Cosmetic // Grafana deletes first, and makes it anew
		}
	case resource.GrafanaAlert:
		if slices.ContainsFunc(c.before.byUID[identity{of, name}], func(alert *resource.Resource) bool {
			saidOfAlert := c.partner[alert] == nil
			return resource.Equal(alert.Body["orgId"], r.Body["orgId"]) && (paused(alert) || saidOfAlert)
		}) {
			return Cosmetic
		}
	case resource.MuteTiming, "":
		return Visible
	}
	return Breaking
}

// deletes reports whether the files of a side tell Grafana to delete an alert.
func (s side) deletes(alert *resource.Resource) bool {
	return s.deleted[deleted{alert.UID, fmt.Sprint(alert.Body["orgId"])}]
}

// deleted is the uid of an alert, and its organization.
type deleted struct{ uid, organization string }

// deletedAlert is the alert that Grafana is told to delete, if it is an alert.
func deletedAlert(deletion *resource.Resource) (d deleted, is bool) {
	return deleted{resource.Text(deletion.Body, "name"), fmt.Sprint(deletion.Body["orgId"])},
		resource.Text(deletion.Body, "kind") == string(resource.GrafanaAlert)
}
