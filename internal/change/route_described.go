package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// described is a route, and those below it, in lines for people.
func described(route resource.Object, above inherited) string {
	var out strings.Builder
	describeRoute(&out, "", route, above)
	return strings.TrimSuffix(out.String(), "\n")
}

func describeRoute(out *strings.Builder, indent string, route resource.Object, above inherited) {
	matchers := strings.Join(resource.Texts(route, "matchers"), ", ")
	if matchers == "" {
		matchers = "every alert"
	}
	out.WriteString(indent + matchers + ": " + above.receiver(route) + routeSettings(route) + "\n")
	for _, child := range resource.Objects(route, "routes") {
		describeRoute(out, indent+"  ", child, above.below(route))
	}
}

// routeSettings are what is written of a route beside where it leads.
func routeSettings(route resource.Object) string {
	settings := ""
	for _, part := range []struct{ key, words string }{
		{"group_by", "grouped by "}, {"group_wait", "first after "}, {"group_interval", "news after "}, {"repeat_interval", "repeated every "},
		{"mute_time_intervals", "muted during "}, {"active_time_intervals", "only during "},
	} {
		if texts := resource.Texts(route, part.key); len(texts) > 0 {
			settings += "; " + part.words + strings.Join(texts, ", ")
		}
	}
	if resource.Flag(route, "continue") {
		settings += "; then the next route"
	}
	return settings
}
