package logeval

import (
	"container/heap"
	"context"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval/pipeline"
)

// lines gives the newest lines that a log query keeps.
func (s *Store) lines(ctx context.Context, q *logql.Pipeline, start, end time.Time, limit int) ([]Line, error) {
	logs, err := pipeline.NewLogs(q)
	if err != nil {
		return nil, err
	}
	streams, err := s.selects(&q.Selector)
	if err != nil {
		return nil, err
	}
	var out []Line
	newest := backwards(streams, start, end)
	for len(out) < limit && len(newest) > 0 && ctx.Err() == nil {
		e := newest.next()
		if text, lbls, ok := logs.Process(e); ok {
			out = append(out, Line{Time: time.Unix(0, e.Time).UTC(), Labels: lbls.Map(), Line: text})
		}
	}
	return out, ctx.Err()
}

// cursors reads several streams at once, newest entry first.
type cursors []cursor

// cursor has the entries of a stream that are still to be read.
type cursor struct {
	stream  int
	entries []pipeline.Entry
}

func backwards(streams []*stream, start, end time.Time) cursors {
	var out cursors
	for i, s := range streams {
		first, last := s.from(start.UnixNano()), s.from(end.UnixNano())
		if first < last {
			out = append(out, cursor{stream: i, entries: s.entries[first:last]})
		}
	}
	heap.Init(&out)
	return out
}

func (c *cursors) next() pipeline.Entry {
	first := &(*c)[0]
	e := first.last()
	first.entries = first.entries[:len(first.entries)-1]
	if len(first.entries) == 0 {
		heap.Pop(c)
		return e
	}
	heap.Fix(c, 0)
	return e
}

func (c cursor) last() pipeline.Entry { return c.entries[len(c.entries)-1] }

// Len, Less, Swap, Push and Pop are for package heap.
func (c cursors) Len() int { return len(c) }

func (c cursors) Less(i, j int) bool {
	if a, b := c[i].last().Time, c[j].last().Time; a != b {
		return a > b
	}
	return c[i].stream < c[j].stream
}

func (c cursors) Swap(i, j int) { c[i], c[j] = c[j], c[i] }

func (c *cursors) Push(x any) { *c = append(*c, x.(cursor)) }

func (c *cursors) Pop() any {
	last := (*c)[len(*c)-1]
	*c = (*c)[:len(*c)-1]
	return last
}
