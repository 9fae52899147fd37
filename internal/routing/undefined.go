package routing

import (
	"errors"
	"fmt"

	"github.com/prometheus/alertmanager/pkg/labels"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// undefined reports the names in Alertmanager's routes that nothing has: it refuses such
// a file. Grafana's may be defined in its database.
func (x *Index) undefined() error {
	route, receivers := x.routes[resource.Alert], x.receivers[resource.Alert]
	if route == nil || len(receivers) == 0 {
		return nil // a part of a configuration
	}
	missing := func(what, name, at string) error {
		return fmt.Errorf("read the routes in %s: route %s names %s %q, which is not defined; define it there or correct the name", route.File, at, what, name)
	}
	return walk(route.Body, "", func(at string, route resource.Object) error {
		var errs []error
		if name := resource.Text(route, "receiver"); name != "" && receivers[name] == nil {
			errs = append(errs, missing("receiver", name, at))
		}
		for _, key := range []string{"mute_time_intervals", "active_time_intervals"} {
			for _, name := range resource.Texts(route, key) {
				if x.timings[resource.Alert][name] == nil {
					errs = append(errs, missing("time interval", name, at))
				}
			}
		}
		return errors.Join(errs...)
	})
}

// walk visits a route and those below it, with the matchers that lead there.
func walk(route resource.Object, at string, visit func(at string, route resource.Object) error) error {
	for _, matcher := range resource.Texts(route, "matchers") {
		if at != "" {
			at += ", "
		}
		at += matcher
	}
	name := at
	if name == "" {
		name = "at the top"
	}
	errs := []error{visit(name, route)}
	for _, child := range resource.Objects(route, "routes") {
		errs = append(errs, walk(child, at, visit))
	}
	return errors.Join(errs...)
}

// matchers are those of the routes for a kind of alert.
func (x *Index) matchers(kind resource.Kind) labels.Matchers {
	if route := x.routes[kind]; route != nil {
		return matched(route.Body)
	}
	return nil
}
