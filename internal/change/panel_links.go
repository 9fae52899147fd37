package change

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// linksToPanel names what opens a panel of a dashboard, by viewPanel in a URL or by a
// Grafana rule's fields.
func (c *comparison) linksToPanel(dashboard *resource.Resource, panel resource.Object) []string {
	id := panelID(panel["id"])
	if id == "" {
		return nil
	}
	return namesBut(c.after.mentions().linking(dashboard.UID, func(l link) bool { return l.panel == id }), noSource)
}

// panelID is as links have it; empty if there is none.
func panelID(value any) string {
	if id, _ := value.(float64); id != 0 {
		return fmt.Sprintf("%.0f", id)
	}
	return ""
}
