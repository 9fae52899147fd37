package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// mentions are what the resources of a side refer to. They are found once, for thousands of
// dashboards and panels may be gone, and it is asked of each who still refers to it.
type mentions struct {
	// links by the dashboard to which they lead.
	links map[string][]linkFrom
	// datasources by the uid, or the name, by which they are referred to.
	datasources map[string][]source
	// pages are links to Markdown, by its name.
	pages  map[string][]source
	unread *unread
}

// source is where something is referred to.
type source struct {
	kind      resource.Kind
	uid, name string
}

type linkFrom struct {
	source
	link
}

// mentions of a side, found when first asked for.
func (s side) mentions() *mentions {
	if s.found.mentions == nil {
		m := &mentions{map[string][]linkFrom{}, map[string][]source{}, map[string][]source{}, newUnread(s.Unread)}
		for _, r := range s.Resources {
			m.add(r)
		}
		s.found.mentions = m
	}
	return s.found.mentions
}

func (m *mentions) add(r *resource.Resource) {
	from := source{r.Kind, r.UID, describe(r)}
	if uid := resource.Text(r.Body, "dashboardUid"); uid != "" {
		m.links[uid] = append(m.links[uid], linkFrom{from, link{dashboard: uid, panel: panelID(r.Body["panelId"])}})
	}
	visit(r.Body, func(key string, v any) {
		text, _ := v.(string)
		for _, l := range linksIn(text) {
			m.links[l.dashboard] = append(m.links[l.dashboard], linkFrom{from, l})
		}
		for _, page := range pagesIn(text) {
			addOnce(m.pages, page, from)
		}
		if key == "datasource" || key == "datasourceUid" || key == "alertmanagerUid" {
			addOnce(m.datasources, text, from)
		}
	})
}

// addOnce adds a source that is not the last one: dashboards name a datasource often.
func addOnce(to map[string][]source, key string, from source) {
	if known := to[key]; len(known) == 0 || known[len(known)-1] != from {
		to[key] = append(known, from)
	}
}

func describe(r *resource.Resource) string {
	if r.Title != "" {
		return strings.ReplaceAll(string(r.Kind), "-", " ") + " " + r.Title
	}
	return strings.ReplaceAll(string(r.Kind), "-", " ") + " " + r.UID
}
