package resource

import (
	"errors"
	"fmt"
	"slices"
)

// routeForm is what may stand below a key of a route.
func routeForm(key string) (form string, known bool) {
	switch key {
	case "receiver", "group_wait", "group_interval", "repeat_interval":
		return "text", true
	case "group_by", "matchers", "object_matchers", "mute_time_intervals", "active_time_intervals", "routes":
		return "a list", true
	case "match", "match_re", "labels":
		return "an object", true
	case "continue":
		return "a bool", true
	}
	return "", false
}

// checkRoute refuses what would be left out without a word. Alertmanager refuses keys that
// it does not know.
func checkRoute(kind Kind, from Object, at string) error {
	var errs []error
	for _, key := range Keys(from) {
		form, known := routeForm(key)
		switch have := formOf(orYes(from[key])); {
		case !known && kind == Route:
			errs = append(errs, fmt.Errorf("%s has the key %q, which Alertmanager does not know; correct it", at, key))
		case known && from[key] != nil && have != form && !(key == "matchers" && have == "text"):
			errs = append(errs, fmt.Errorf("%s of %s is %s, not %s", key, at, have, form))
		}
	}
	if _, isList := from["routes"].([]any); !isList {
		return errors.Join(errs...) // said above
	}
	children, err := objectsIn(from, "routes")
	errs = append(errs, err)
	for i, child := range children {
		errs = append(errs, checkRoute(kind, child, fmt.Sprintf("%s.routes[%d]", at, i)))
	}
	return errors.Join(errs...)
}

// otherRouteKeys are those that Grafana may have and this package does not know: they are
// compared as they are.
func otherRouteKeys(from Object) []string {
	return slices.DeleteFunc(Keys(from), func(key string) bool {
		_, known := routeForm(key)
		return known || slices.Contains([]string{"orgId", "provenance"}, key)
	})
}
