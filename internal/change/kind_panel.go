package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// changedPanels says what each panel shows differently, and in one line that panels
// moved. It also returns what happened to each, in the order of the pairs.
func changedPanels(c *comparison, dashboard *resource.Resource, pairs []pair[resource.Object]) ([]Change, []BoxState) {
	var all []Change
	states := make([]BoxState, len(pairs))
	shifted := movedPanels(pairs)
	for i, p := range pairs {
		changes := c.changedPanel(dashboard, p)
		all = append(all, changes...)
		states[i] = boxState(p, len(changes) > 0, shifted[i])
	}
	return append(all, movedTogether(pairs, shifted)...), states
}

func boxState(p pair[resource.Object], changed, moved bool) BoxState {
	switch {
	case !p.hasBefore:
		return Added
	case !p.hasAfter:
		return Removed
	case changed:
		return Changed
	case moved:
		return Moved
	}
	return Same
}

func (c *comparison) changedPanel(dashboard *resource.Resource, p pair[resource.Object]) []Change {
	what, panel := "panel %s", p.after
	if !p.hasAfter {
		panel = p.before
	}
	if isRow(panel) {
		what = "row %s"
	}
	name, path := sentence.Say(what, panelName(panel)), joinPath("panels", panelName(panel))
	switch {
	case !p.hasBefore:
		return []Change{{Path: path, Impact: Visible, Summary: name.Then(sentence.Say(" added")), After: shows(panel)}}
	case !p.hasAfter:
		return []Change{c.gonePanel(dashboard, panel, Change{Path: path, Impact: Visible, Summary: name.Then(sentence.Say(" removed"))})}
	}
	return append(c.otherID(dashboard, p, path, name), inside(path, name, fields(panelAspects(), Visible, without(p.before, "id", "gridPos", "row"), without(p.after, "id", "gridPos", "row")))...)
}

// gonePanel breaks what still links to the panel.
func (c *comparison) gonePanel(dashboard *resource.Resource, panel resource.Object, change Change) Change {
	change.Before = shows(panel)
	if links := c.linksToPanel(dashboard, panel); len(links) > 0 {
		change.Impact, change.Summary = Breaking, change.Summary.Then(sentence.Say("; still linked from "), names(links))
	}
	return change
}

// shows is a panel's first query, if it has one: it says best what was there.
func shows(panel resource.Object) any {
	for _, target := range resource.Objects(panel, "targets") {
		if text := queryText(target); text != "" {
			return text
		}
	}
	return nil
}
