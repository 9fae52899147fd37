package difference

import (
	"strconv"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

func fieldText(f *traceql.Field) string {
	name := normal(f.Name)
	switch {
	case f.Intrinsic:
		return name
	case strings.ContainsAny(name, " \t\r\n{}()=~!<>&|^,\"\\"):
		name = strconv.Quote(name)
	}
	return f.Scope + "." + name
}

func staticText(s *traceql.Static) string {
	switch s.Kind {
	case traceql.StringValue:
		return quote(s.Text)
	case traceql.NumberValue:
		if value, err := strconv.ParseFloat(s.Text, 64); err == nil {
			return number(value)
		}
	case traceql.DurationValue:
		if value, err := time.ParseDuration(s.Text); err == nil {
			return duration(value)
		}
	}
	return normal(s.Text)
}

// firstField is what a condition is about.
func firstField(e traceql.Expr) string {
	name := ""
	traceql.Walk(e, func(n traceql.Node) bool {
		if f, ok := n.(*traceql.Field); ok && name == "" {
			name = fieldText(f)
		}
		return name == ""
	})
	return name
}
