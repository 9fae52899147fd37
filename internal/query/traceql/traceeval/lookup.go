package traceeval

// values are those of a field, none where the span does not have it; i is the number of the
// event or link it is about.
func (s *span) values(f field, i int) []value {
	if f.intrinsic {
		return s.intrinsic(f, i)
	}
	switch f.scope {
	case "span":
		return s.attributes[f.name]
	case "resource":
		return s.resource[f.name]
	case "instrumentation":
		return s.instrumentation[f.name]
	case "event":
		return s.events[i][f.name]
	case "link":
		return s.links[i][f.name]
	}
	if values, ok := s.attributes[f.name]; ok {
		return values
	}
	return s.resource[f.name]
}

// all is every value of a field.
func (s *span) all(f field) list {
	var out list
	for i := range s.count(f.level()) {
		out = append(out, s.values(f, i)...)
	}
	return out
}

// count is how many events or links a span has; of the span itself there is one.
func (s *span) count(l level) int {
	switch l {
	case eventLevel:
		return len(s.events)
	case linkLevel:
		return len(s.links)
	}
	return 1
}

func (s *span) intrinsic(f field, i int) []value {
	switch f.level() {
	case eventLevel:
		if f.name == "event:name" {
			return []value{s.Events[i].Name}
		}
		return []value{s.Events[i].At}
	case linkLevel:
		if f.name == "link:traceID" {
			return []value{traceID(s.Links[i].TraceID)}
		}
		return []value{spanID(s.Links[i].SpanID)}
	}
	return []value{s.own(f.name)}
}

func (s *span) own(name string) value {
	switch name {
	case "name":
		return s.Name
	case "status":
		return status(or(s.Status, "unset"))
	case "statusMessage":
		return s.StatusMessage
	case "kind":
		return kind(or(s.Kind, "unspecified"))
	case "duration":
		return s.Duration
	case "span:id":
		return spanID(s.SpanID)
	case "span:parentID":
		return spanID(s.ParentID)
	case "instrumentation:name":
		return s.Instrumentation.Name
	case "instrumentation:version":
		return s.Instrumentation.Version
	}
	return s.place(name)
}

// place is what depends on the other spans of the trace.
func (s *span) place(name string) value {
	switch name {
	case "traceDuration":
		return s.trace.end.Sub(s.trace.start)
	case "trace:id":
		return traceID(s.TraceID)
	case "childCount":
		return int64(s.children)
	case "nestedSetLeft":
		return int64(s.left)
	case "nestedSetRight":
		return int64(s.right)
	case "nestedSetParent":
		return int64(s.parent)
	}
	return s.trace.rootValue(name)
}

func (t *trace) rootValue(name string) value {
	switch {
	case t.root == nil:
		return ""
	case name == "rootServiceName":
		return t.root.service()
	}
	return t.root.Name
}

func or(s, instead string) string {
	if s == "" {
		return instead
	}
	return s
}
