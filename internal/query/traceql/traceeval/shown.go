package traceeval

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// selected are the fields of select(), which are shown whatever they hold.
func selected(p *traceql.Pipeline) []field {
	var out []field
	traceql.Walk(p, func(n traceql.Node) bool {
		if s, ok := n.(*traceql.Select); ok {
			for _, e := range s.Fields {
				if f, ok := strip(e).(*traceql.Field); ok {
					out = append(out, newField(f))
				}
			}
		}
		return true
	})
	return out
}

// hasPlace reports intrinsics that a result has a place for, or that are not of the span.
func hasPlace(name string) bool {
	switch name {
	case "name", "duration", "span:id", "trace:id", "rootName", "rootServiceName", "traceDuration":
		return true
	}
	return false
}

func (s *spanset) result(selected []field) SpanSet {
	out := SpanSet{Attributes: map[string]string{}}
	for _, l := range s.labels {
		out.Attributes[l.name] = text(l.value)
	}
	for _, v := range s.views {
		out.Spans = append(out.Spans, v.result(selected))
	}
	slices.SortStableFunc(out.Spans, func(a, b MatchedSpan) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) })
	return out
}

// result shows what the query has seen of a span, and what it selects.
func (v *view) result(selected []field) MatchedSpan {
	s := v.span
	out := MatchedSpan{ID: s.SpanID, Name: s.Name, Start: s.Start, Duration: s.Duration, Attributes: map[string]string{}}
	for _, c := range v.conditions.list {
		out.show(c.field, v.seen(c.field))
	}
	for _, f := range selected {
		out.show(f, s.all(f))
	}
	return out
}

func (m *MatchedSpan) show(f field, values list) {
	if len(values) == 0 || f.intrinsic && hasPlace(f.name) {
		return
	}
	var texts []string
	for _, v := range values {
		if t := text(v); !slices.Contains(texts, t) {
			texts = append(texts, t)
		}
	}
	m.Attributes[f.name] = strings.Join(texts, ", ")
}
