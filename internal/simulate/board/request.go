package board

import (
	"context"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// panels are those with queries, also in rows.
func (b *Board) panels() []resource.Object {
	var all []resource.Object
	for _, object := range resource.Objects(b.json, "panels") {
		for _, p := range append([]resource.Object{object}, resource.Objects(object, "panels")...) {
			if len(resource.Objects(p, "targets")) > 0 {
				all = append(all, p)
			}
		}
	}
	return all
}

// idOf is a panel's id; 0 is none.
func idOf(panel resource.Object) int { return number(panel["id"], 0, 1<<31-1, 0) }

// request is what a panel asks with: its time range, and how many points it has room for.
type request struct {
	*resolver
	panel    resource.Object
	from, to time.Time
	points   int64
}

func (r *resolver) request(panel resource.Object) request {
	q := request{resolver: r, panel: panel, from: r.view.From, to: r.view.To}
	if from, ok := when(ago(r.fill(text(panel["timeFrom"]))), q.to, false); ok && from.Before(q.to) {
		q.from = from
	}
	if from, ok := when(ago(r.fill(text(panel["timeShift"]))), q.from, false); ok {
		q.from, q.to = from, q.to.Add(from.Sub(q.from))
	}
	width := r.view.pixels(number(resource.Get(panel, "gridPos", "w"), 1, columns, columns/2))
	q.points = int64(number(panel["maxDataPoints"], 1, 100_000, width))
	return q
}

// ago is date math that goes back so far.
func ago(text string) string {
	if strings.HasPrefix(text, "now") {
		return text
	}
	return "now-" + text
}

// panel runs the queries of a panel.
func (r *resolver) panel(ctx context.Context, object resource.Object) Panel {
	q := r.request(object)
	p := Panel{
		ID: idOf(object), Title: r.fill(text(object["title"])), Type: text(object["type"]), From: q.from, To: q.to,
	}
	for i, target := range resource.Objects(object, "targets") {
		if !resource.Flag(target, "hide") {
			p.Targets = append(p.Targets, q.target(ctx, target, or(text(target["refId"]), letters(i))))
		}
	}
	p.finish()
	return p
}
