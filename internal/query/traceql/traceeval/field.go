package traceeval

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// field is an attribute or an intrinsic; the two names of an intrinsic are one.
type field struct {
	scope     string // of an attribute; "" looks at the span, then at its resource
	name      string
	intrinsic bool
}

func newField(f *traceql.Field) field {
	if !f.Intrinsic {
		return field{scope: f.Scope, name: f.Name}
	}
	return field{name: canonical(f.Name), intrinsic: true}
}

// canonical is the name of an intrinsic in Tempo's results.
func canonical(name string) string {
	switch name {
	case "span:name", "span:status", "span:statusMessage", "span:duration", "span:kind", "span:childCount":
		return strings.TrimPrefix(name, "span:")
	case "trace:rootName":
		return "rootName"
	case "trace:rootService":
		return "rootServiceName"
	case "trace:duration":
		return "traceDuration"
	}
	return name
}

// level is what a field belongs to: of an event and of a link there can be several.
type level int

const (
	spanLevel level = iota
	eventLevel
	linkLevel
	levels
)

func (f field) level() level {
	switch {
	case f.scope == "event" || f.intrinsic && strings.HasPrefix(f.name, "event:"):
		return eventLevel
	case f.scope == "link" || f.intrinsic && strings.HasPrefix(f.name, "link:"):
		return linkLevel
	}
	return spanLevel
}

// always reports whether every span has the field.
func (f field) always() bool {
	return f.intrinsic || f == field{scope: "resource", name: "service.name"}
}
