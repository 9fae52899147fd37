package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

func dashboards() kind {
	return kind{of: resource.Dashboard, alike: by(sameTitle()), added: newDashboard, removed: goneDashboard, renamed: renamedDashboard, changed: changedDashboard}
}

func newDashboard(c *comparison, r *resource.Resource) []Change {
	c.report.Layouts = append(c.report.Layouts, oneSided(r, Added))
	return whole(Visible, sentence.Say("new dashboard, "+number(len(panelsOf(r)), "panel")))
}

func goneDashboard(c *comparison, r *resource.Resource) []Change {
	c.report.Layouts = append(c.report.Layouts, oneSided(r, Removed))
	return whole(Breaking, sentence.Say("removed: %s leads nowhere", "/d/"+r.UID).Then(c.stillLinks(r.UID)))
}

func renamedDashboard(c *comparison, b, a *resource.Resource) []Change {
	return whole(Breaking, sentence.Say("uid %s → %s: bookmarks and links to %s break", b.UID, a.UID, "/d/"+b.UID).Then(c.stillLinks(b.UID)))
}

// stillLinks names what links to a dashboard that is gone.
func (c *comparison) stillLinks(uid string) sentence.Sentence {
	links := namesBut(c.after.mentions().linking(uid, func(link) bool { return true }), called(uid))
	if len(links) == 0 {
		return nil
	}
	return sentence.Say("; still linked from ").Then(names(links))
}

func changedDashboard(c *comparison, b, a *resource.Resource) []Change {
	variables := pairVariables(b.Body, a.Body, c.renamesIn(a.UID, nil))
	renamed := c.renamesIn(a.UID, renamedVariables(variables))
	variables, panels := pairVariables(b.Body, a.Body, renamed), pairPanels(b.Body, a.Body, renamed)
	before, after := without(b.Body, "panels", "variables"), without(a.Body, "panels", "variables")
	changes := fields(dashboardAspects(), Cosmetic, renamed.following(before, after), after)
	changes = append(changes, c.changedVariables(a, variables)...)
	panelChanges, states := changedPanels(c, a, panels)
	changes = append(changes, panelChanges...)
	if from, to := orGeneral(b.Folder), orGeneral(a.Folder); from != to && from != resource.UnknownFolder && to != resource.UnknownFolder {
		changes = append(changes, Change{Path: "folder", Impact: Visible, Summary: sentence.Say("moved from folder %s to %s", from, to), Before: b.Folder, After: a.Folder})
	}
	if len(changes) > 0 {
		c.report.Layouts = append(c.report.Layouts, bothSides(b, a, panels, states))
	}
	return changes
}

func orGeneral(folder string) string {
	if folder == "" {
		return "General"
	}
	return folder
}

func dashboardAspects() []aspect {
	return []aspect{
		{"title", Visible, value("title")},
		{"description", Cosmetic, prose("description")},
		{"tags", Visible, members("tag")},
		{"refresh", Visible, value("refresh")},
		{"time/from", Visible, value("time range from")},
		{"time/to", Visible, value("time range to")},
		{"timezone", Visible, value("time zone")},
		{"links", Visible, links("link")},
		{"annotations", Visible, annotations},
		{"graphTooltip", Cosmetic, value("shared tooltip")},
		{"editable", Cosmetic, value("editable in Grafana")},
	}
}

// links compares links by their title, and says where they lead.
func links(what string) say {
	return func(_ string, before, after any) []said {
		var all []said
		pairs := match(resource.Objects(before), resource.Objects(after), equalIn("title"))
		for _, p := range pairs {
			was, is := resource.Text(p.before, "title"), resource.Text(p.after, "title")
			switch {
			case !p.hasBefore:
				all = append(all, said{path: is, summary: sentence.Say(what+" %s added", is), after: p.after["url"]})
			case !p.hasAfter:
				all = append(all, said{path: was, summary: sentence.Say(what+" %s removed", was), before: p.before["url"]})
			case !resource.Equal(p.before, p.after):
				all = append(all, said{path: is, summary: sentence.Say(what+" %s changed", is), before: p.before["url"], after: p.after["url"]})
			}
		}
		return orReordered(what+"s", all, pairs)
	}
}

func annotations(_ string, before, after any) []said {
	var all []said
	for _, p := range match(resource.Objects(before), resource.Objects(after), equalIn("name")) {
		was, is := resource.Text(p.before, "name"), resource.Text(p.after, "name")
		switch {
		case !p.hasBefore:
			all = append(all, said{path: is, summary: sentence.Say("annotation %s added", is)})
		case !p.hasAfter:
			all = append(all, said{path: was, summary: sentence.Say("annotation %s removed", was)})
		default:
			aspects := []aspect{{"expr", Visible, queried("")}}
			all = append(all, asSaid(inside(is, sentence.Say("annotation %s", is), fields(aspects, Visible, p.before, p.after)))...)
		}
	}
	return all
}
