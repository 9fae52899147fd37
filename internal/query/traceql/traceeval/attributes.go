package traceeval

import "fmt"

// span is a Span with its place in the trace and its attributes as values.
type span struct {
	*Span
	trace               *trace
	left, right, parent int // of the nested set
	children            int

	attributes, resource, instrumentation attributes
	events, links                         []attributes
}

// attributes may have several values each.
type attributes map[string][]value

func newSpan(s *Span) (*span, error) {
	out := &span{Span: s}
	var err error
	if out.attributes, err = newAttributes(s.Attributes); err != nil {
		return nil, err
	}
	if out.resource, err = newAttributes(s.Resource); err != nil {
		return nil, err
	}
	if s.Service != "" || out.resource["service.name"] == nil {
		out.resource["service.name"] = []value{s.Service}
	}
	if out.instrumentation, err = newAttributes(s.Instrumentation.Attributes); err != nil {
		return nil, err
	}
	for _, e := range s.Events {
		a, err := newAttributes(e.Attributes)
		if err != nil {
			return nil, err
		}
		out.events = append(out.events, a)
	}
	return out, out.readLinks()
}

func (s *span) readLinks() error {
	for _, l := range s.Links {
		a, err := newAttributes(l.Attributes)
		if err != nil {
			return err
		}
		s.links = append(s.links, a)
	}
	return nil
}

func newAttributes(m map[string]any) (attributes, error) {
	out := attributes{}
	for name, v := range m {
		values, err := newValues(v)
		if err != nil {
			return nil, fmt.Errorf("read the attribute %q: %w", name, err)
		}
		out[name] = values
	}
	return out, nil
}

// service is the name that results show.
func (s *span) service() string {
	for _, v := range s.resource["service.name"] {
		return text(v)
	}
	return ""
}
