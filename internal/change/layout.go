package change

import (
	"cmp"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

func box(panel resource.Object, state BoxState) Box {
	at := func(key string) int { return int(resource.Number(panel, "gridPos", key)) }
	return Box{X: at("x"), Y: at("y"), W: at("w"), H: at("h"), Title: panelName(panel), Type: resource.Text(panel, "type"), State: state}
}

func oneSided(r *resource.Resource, state BoxState) Layout {
	layout := Layout{UID: r.UID, Title: r.Title}
	for _, panel := range resource.Objects(r.Body, "panels") {
		if state == Added {
			layout.After = append(layout.After, box(panel, state))
		} else {
			layout.Before = append(layout.Before, box(panel, state))
		}
	}
	return layout
}

// bothSides draws each panel as it was, and as it is.
func bothSides(b, a *resource.Resource, pairs []pair[resource.Object], states []BoxState) Layout {
	layout := Layout{UID: a.UID, Title: a.Title}
	was := resource.Objects(b.Body, "panels")
	for i, p := range pairs {
		if p.hasBefore {
			layout.Before = append(layout.Before, box(was[p.at], states[i]))
		}
		if p.hasAfter {
			layout.After = append(layout.After, box(p.after, states[i]))
		}
	}
	inReadingOrder(layout.Before)
	inReadingOrder(layout.After)
	return layout
}

func inReadingOrder(boxes []Box) {
	slices.SortStableFunc(boxes, func(a, b Box) int { return cmp.Or(cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X)) })
}
