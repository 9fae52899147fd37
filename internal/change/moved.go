package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// movedPanels tells for each pair whether its panel moved of its own accord: it has
// another size or column, is below another row, or has overtaken a panel. One that only
// made room for others did not.
func movedPanels(pairs []pair[resource.Object]) []bool {
	moved := make([]bool, len(pairs))
	var kept []height // one that moved anyway has not been overtaken
	rows := rowsOf(pairs)
	for i, p := range pairs {
		if !p.both() {
			continue
		}
		before, after := box(p.before, ""), box(p.after, "")
		moved[i] = before.X != after.X || before.W != after.W || before.H != after.H || rows.changed(p)
		if !moved[i] {
			kept = append(kept, height{i, before.Y, after.Y})
		}
	}
	inOrder := rising(kept)
	for _, h := range kept {
		moved[h.pair] = !inOrder[h.pair]
	}
	return moved
}

// rowTitles are those of the rows that are on both sides: what they are called now, and
// all that are.
type rowTitles struct {
	now map[string]string
	all map[string]bool
}

func rowsOf(pairs []pair[resource.Object]) rowTitles {
	rows := rowTitles{map[string]string{}, map[string]bool{}}
	for _, p := range pairs {
		if p.both() && isRow(p.after) {
			rows.now[panelTitle(p.before)] = panelTitle(p.after)
			rows.all[panelTitle(p.after)] = true
		}
	}
	return rows
}

// changed reports whether a panel went from one row to another. When a row is new or
// gone, the panels around it have not moved.
func (rows rowTitles) changed(p pair[resource.Object]) bool {
	is, remains := rows.now[resource.Text(p.before, "row")]
	now := resource.Text(p.after, "row")
	return remains && rows.all[now] && is != now
}

// movedTogether is one line for all panels that moved.
func movedTogether(pairs []pair[resource.Object], moved []bool) []Change {
	var which []string
	for i, p := range pairs {
		if moved[i] {
			which = append(which, panelName(p.after))
		}
	}
	if len(which) == 0 {
		return nil
	}
	summary := sentence.Say(number(len(which), "panel") + " moved or resized: ").Then(names(which))
	return []Change{{Path: "layout", Impact: Cosmetic, Summary: summary}}
}
