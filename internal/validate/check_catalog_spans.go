package validate

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// catalogSpans holds TraceQL against the services and spans of the catalogue.
func catalogSpans() Check {
	return Check{
		ID: "catalog/spans", Severity: Error,
		Title: "trace searches for services and spans that nobody records",
		Why:   "The search finds nothing, which reads as “nothing is wrong”.",
		Fix:   "Use the names of the catalogue.",
		Bad:   `{ resource.service.name = "orders-service" }`,
		Good:  `{ resource.service.name = "shop-orders" }`,
		query: func(s *Subject, q *Query, r *reporter) {
			if q.Trace == nil || len(s.Catalog.spans) == 0 {
				return
			}
			for _, ref := range q.Trace.References() {
				if message := s.checkReference(ref); message != "" {
					r.report(q.Definition, message)
				}
			}
		},
	}
}

func (s *Subject) checkReference(ref traceql.Reference) string {
	value, ok := stringValue(ref)
	if !ok {
		return ""
	}
	_, span := s.Catalog.spans[value]
	switch {
	case namesService(ref.Field) && !s.Catalog.services[value]:
		return fmt.Sprintf("no service is called %q%s", value, orList(value, "known are", keys(s.Catalog.services)))
	case namesSpan(ref.Field) && !span:
		return fmt.Sprintf("no span is called %q%s", value, didYouMean(value, keys(s.Catalog.spans)))
	}
	return ""
}

func namesService(f traceql.Field) bool {
	root := f.Intrinsic && slices.Contains([]string{"rootServiceName", "trace:rootService"}, f.Name)
	return root || !f.Intrinsic && f.Name == "service.name"
}

func namesSpan(f traceql.Field) bool {
	return f.Intrinsic && slices.Contains([]string{"name", "span:name", "rootName", "trace:rootName"}, f.Name)
}

// stringValue is what a field is equal to, if that is a fixed text.
func stringValue(ref traceql.Reference) (string, bool) {
	if ref.Op != "=" || ref.Value == nil || ref.Value.Kind != traceql.StringValue || len(query.Variables(ref.Value.Text)) > 0 {
		return "", false
	}
	return ref.Value.Text, true
}
