package change

import (
	"cmp"
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// movedPanels tells for each pair whether its panel moved of its own accord: it has
// another size or column, is below another row, or has overtaken a panel. One that only
// made room for others did not.
func movedPanels(pairs []pair[resource.Object]) []bool {
	moved := make([]bool, len(pairs))
	var kept []int
	rows := rowAfter(pairs)
	for i, p := range pairs {
		if !p.both() {
			continue
		}
		before, after := box(p.before, ""), box(p.after, "")
		moved[i] = before.X != after.X || before.W != after.W || before.H != after.H || changedRow(rows, p)
		if !moved[i] {
			kept = append(kept, i) // one that moved anyway has not been overtaken
		}
	}
	inOrder := rising(kept, func(i int) (int, int) { return box(pairs[i].before, "").Y, box(pairs[i].after, "").Y })
	for _, i := range kept {
		moved[i] = !inOrder[i]
	}
	return moved
}

// rowAfter maps the title of each row that is on both sides to its title now.
func rowAfter(pairs []pair[resource.Object]) map[string]string {
	titles := map[string]string{}
	for _, p := range pairs {
		if p.both() && isRow(p.after) {
			titles[panelTitle(p.before)] = panelTitle(p.after)
		}
	}
	return titles
}

// changedRow reports whether a panel went from one row to another. When a row is new or
// gone, the panels around it have not moved.
func changedRow(rows map[string]string, p pair[resource.Object]) bool {
	is, remains := rows[resource.Text(p.before, "row")]
	now := resource.Text(p.after, "row")
	wasThere := slices.Contains(slices.Collect(maps.Values(rows)), now)
	return remains && wasThere && is != now
}

// rising finds a largest set of panels that keep their order from top to bottom; the
// others are those that moved.
func rising(indices []int, height func(int) (before, after int)) map[int]bool {
	slices.SortStableFunc(indices, func(i, j int) int {
		bi, ai := height(i)
		bj, aj := height(j)
		return cmp.Or(cmp.Compare(bi, bj), cmp.Compare(ai, aj))
	})
	length, previous := make([]int, len(indices)), make([]int, len(indices))
	best := -1
	for n, i := range indices {
		length[n], previous[n] = 1, -1
		_, after := height(i)
		for m := range n {
			if _, above := height(indices[m]); above <= after && length[m] >= length[n] {
				length[n], previous[n] = length[m]+1, m
			}
		}
		if best < 0 || length[n] > length[best] {
			best = n
		}
	}
	kept := map[int]bool{}
	for n := best; n >= 0; n = previous[n] {
		kept[indices[n]] = true
	}
	return kept
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
