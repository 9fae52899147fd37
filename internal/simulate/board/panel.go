package board

import (
	"context"
	"strconv"
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

// request is what a panel asks with: its time range, and how many points it has room for.
type request struct {
	*resolver
	panel    resource.Object
	from, to time.Time
	points   int64
}

func (r *resolver) request(panel resource.Object) request {
	q := request{resolver: r, panel: panel, from: r.view.From, to: r.view.To}
	if back, ok := when("now-"+r.fill(text(panel["timeFrom"])), q.to, false); ok && back.Before(q.to) {
		q.from = back
	}
	if from, ok := when("now-"+r.fill(text(panel["timeShift"])), q.from, false); ok {
		q.from, q.to = from, q.to.Add(from.Sub(q.from))
	}
	width := r.view.pixels(number(resource.Get(panel, "gridPos", "w"), 1, columns, columns/2))
	q.points = int64(number(panel["maxDataPoints"], 1, 100_000, width))
	return q
}

// panel runs the queries of a panel.
func (r *resolver) panel(ctx context.Context, object resource.Object) Panel {
	q := r.request(object)
	p := Panel{
		ID: number(object["id"], 0, 1<<31-1, 0), Title: r.fill(text(object["title"])), Type: text(object["type"]), From: q.from, To: q.to,
	}
	for i, target := range resource.Objects(object, "targets") {
		if !resource.Flag(target, "hide") {
			p.Targets = append(p.Targets, q.target(ctx, target, or(text(target["refId"]), letters(i))))
		}
	}
	p.finish()
	return p
}

// letters are what Grafana calls queries without a name: A, B, and so on.
func letters(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return "Q" + strconv.Itoa(i+1)
}

// target runs one query.
func (q request) target(ctx context.Context, object resource.Object, refID string) Target {
	t := Target{RefID: refID}
	from, err := q.data.source(q.asked(object), q.fill)
	t.Datasource = from.kind
	if err == nil {
		err = q.ask(ctx, from, object, &t)
	}
	t.Err = err
	return t
}

// asked is the datasource of a query: the panel's, unless that is mixed or missing.
func (q request) asked(target resource.Object) any {
	own := q.panel["datasource"]
	if own == nil || text(own) == mixed || resource.Text(own, "uid") == mixed {
		return target["datasource"]
	}
	return own
}

func (q request) ask(ctx context.Context, from source, object resource.Object, t *Target) error {
	switch from.kind {
	case prometheus:
		return q.prometheus(ctx, from, object, t)
	case loki:
		return q.loki(ctx, from, object, t)
	case tempo:
		return q.tempo(ctx, object, t)
	case dashboard:
		t.of = number(object["panelId"], 0, 1<<31-1, 0)
		return nil
	}
	return unsimulated(from.kind)
}

// share gives panels the data of others.
func share(panels []Panel) {
	byID := map[int]Panel{}
	for _, p := range panels {
		byID[p.ID] = p
	}
	for _, p := range panels {
		for i := range p.Targets {
			t := &p.Targets[i]
			if other, known := byID[t.of]; known && t.of != 0 && t.of != p.ID {
				t.Frames, t.Err = other.Frames(), other.Err()
				t.Series = len(t.Frames)
			}
		}
	}
}
