package board

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// calls are requests from one service to another, or to one from all.
type calls struct {
	number, failed int
	took           time.Duration
}

func (c *calls) add(more calls) {
	c.number, c.failed, c.took = c.number+more.number, c.failed+more.failed, c.took+more.took
}

// edge is who calls whom.
type edge struct{ client, server string }

// user is what Tempo calls who begins a trace.
const user = "user"

// serviceMap shows which services call each other: a frame of services and one of calls.
func (q request) serviceMap(t *Target) {
	edges := q.edges()
	nodes := map[string]*calls{}
	links := newRows(t.RefID, "id", "source", "target", "mainstat", "secondarystat")
	inOrder := slices.SortedFunc(maps.Keys(edges), func(a, b edge) int { return cmp.Or(cmp.Compare(a.client, b.client), cmp.Compare(a.server, b.server)) })
	for _, e := range inOrder {
		links.row(append([]any{e.client + "_" + e.server, e.client, e.server}, q.stats(*edges[e])...)...)
		for _, name := range []string{e.client, e.server} {
			if nodes[name] == nil {
				nodes[name] = &calls{}
			}
		}
		nodes[e.server].add(*edges[e])
	}
	services := newRows(t.RefID, "id", "title", "mainstat", "secondarystat", "arc__success", "arc__failed")
	for _, name := range slices.Sorted(maps.Keys(nodes)) {
		failed := float64(nodes[name].failed) / float64(max(1, nodes[name].number))
		services.row(append([]any{name, name}, append(q.stats(*nodes[name]), 1-failed, failed)...)...)
	}
	t.form, t.Series = asItIs, len(nodes)
	t.Frames = []frame.Frame{services.Frame, links.Frame}
}

// stats are how long a request takes on average, and how many there are a second.
func (q request) stats(c calls) []any {
	return []any{c.took / time.Duration(max(1, c.number)), float64(c.number) / q.to.Sub(q.from).Seconds()}
}

// edges are the calls of the time range, by who calls whom.
func (q request) edges() map[edge]*calls {
	all := q.data.run.Spans()
	services := map[string]string{"": user} // by the id of a span
	for _, s := range all {
		services[s.SpanID] = s.Service
	}
	edges := map[edge]*calls{}
	for _, s := range all {
		e := edge{services[s.ParentID], s.Service}
		if e.client == e.server || s.Start.Before(q.from) || s.Start.After(q.to) {
			continue
		}
		if edges[e] == nil {
			edges[e] = &calls{}
		}
		failed := 0
		if s.Status == "error" {
			failed = 1
		}
		edges[e].add(calls{1, failed, s.Duration})
	}
	return edges
}
