package traceeval

// number gives the spans of a trace the numbers of a nested set: a descendant's lie between
// those of its ancestor. Spans that hang on none of the roots keep 0: they have no relatives.
func (t *trace) number() {
	children := map[string][]*span{}
	for _, s := range t.spans {
		children[s.ParentID] = append(children[s.ParentID], s)
	}
	next := 1
	for _, root := range children[""] {
		next = root.number(children, next, -1)
	}
}

// number is at most once at a span, whatever its parents say.
func (s *span) number(children map[string][]*span, next, parent int) int {
	if s.left != 0 {
		return next
	}
	s.left, s.parent = next, parent
	next++
	if s.SpanID != "" {
		s.children = len(children[s.SpanID])
		for _, child := range children[s.SpanID] {
			next = child.number(children, next, s.left)
		}
	}
	s.right = next
	return next + 1
}

// in reports whether a span is a descendant of another.
func (s *span) in(other *span) bool {
	return s.left != 0 && other.left != 0 && s.left > other.left && s.right < other.right
}

func (s *span) childOf(other *span) bool { return other.left != 0 && s.parent == other.left }

// siblingOf takes the roots of a trace for siblings, as Tempo does.
func (s *span) siblingOf(other *span) bool {
	return s != other && s.parent != 0 && s.parent == other.parent
}
