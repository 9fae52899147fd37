package change

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// goneImpact is breaking for a panel that something still links to.
func (c *comparison) goneImpact(dashboard *resource.Resource, panel resource.Object) Impact {
	if len(c.linksToPanel(dashboard, panel)) > 0 {
		return Breaking
	}
	return Visible
}

func (c *comparison) stillShows(dashboard *resource.Resource, panel resource.Object) sentence.Sentence {
	links := c.linksToPanel(dashboard, panel)
	if len(links) == 0 {
		return nil
	}
	return sentence.Say("; still linked from ").Then(names(links))
}

// linksToPanel names what opens a panel that is gone, by viewPanel in a URL or by a
// Grafana rule's fields.
func (c *comparison) linksToPanel(dashboard *resource.Resource, panel resource.Object) []string {
	id := fmt.Sprintf("%.0f", resource.Number(panel, "id"))
	if id == "0" {
		return nil
	}
	view := "viewPanel=" + id
	return c.after.mentioning(func(r *resource.Resource) bool {
		return opens(r, dashboard.UID, view) || resource.Text(r.Body, "dashboardUid") == dashboard.UID && resource.Equal(r.Body["panelId"], panel["id"])
	}, view)
}

func opens(r *resource.Resource, uid, view string) bool {
	return mentions(r, func(text string) bool {
		_, after, found := strings.Cut(text, view)
		return found && linksTo(&resource.Resource{Body: resource.Object{"text": text}}, uid) &&
			(after == "" || after[0] < '0' || after[0] > '9')
	})
}
