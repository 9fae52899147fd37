package change

import (
	"cmp"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
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

// otherID breaks the links to a panel that open it by the id it had. Where nothing does, as
// with copies and imports, an id means nothing.
func (c *comparison) otherID(dashboard *resource.Resource, p pair[resource.Object], path string, name sentence.Sentence) []Change {
	was, is := panelID(p.before["id"]), panelID(p.after["id"])
	if was == is {
		return nil
	}
	links := c.linksToPanel(dashboard, p.before)
	if len(links) == 0 {
		return nil
	}
	summary := name.Then(sentence.Say(": id %s → %s: links of ", was, cmp.Or(is, "none")), names(links), sentence.Say(" to it "), opensNow(dashboard, p.before))
	return []Change{{Path: joinPath(path, "id"), Impact: Breaking, Summary: summary, Before: was, After: is}}
}

// opensNow is what has the id that a panel had.
func opensNow(dashboard *resource.Resource, before resource.Object) sentence.Sentence {
	for _, panel := range resource.Objects(dashboard.Body, "panels") {
		if panelID(panel["id"]) == panelID(before["id"]) {
			return sentence.Say("open %s now", panelName(panel))
		}
	}
	return sentence.Say("lead nowhere")
}
