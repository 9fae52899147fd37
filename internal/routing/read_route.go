package routing

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/prometheus/alertmanager/config"
	"github.com/prometheus/alertmanager/config/common"
	"github.com/prometheus/common/model"
	"gopkg.in/yaml.v3"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// readRoute reads a canonical route as Alertmanager does. Matchers and grouping labels
// are read here: Alertmanager's own reader takes names such as service.name only after it
// was told so for the whole process.
func readRoute(route *resource.Resource) (*config.Route, error) {
	encoded, err := json.Marshal(withoutNames(route.Body))
	if err != nil {
		return nil, fmt.Errorf("read the routes in %s: %w", route.File, err)
	}
	parsed := &config.Route{}
	err = yaml.Unmarshal(encoded, parsed) // JSON is YAML
	if err == nil {
		err = errors.Join(complete(parsed, route.Body), refused(parsed))
	}
	if err != nil {
		return nil, fmt.Errorf("read the routes in %s as Alertmanager does: %w; correct them", route.File, err)
	}
	return parsed, nil
}

func withoutNames(route resource.Object) resource.Object {
	kept := resource.Object{}
	maps.Copy(kept, route)
	delete(kept, "matchers")
	delete(kept, "group_by")
	var children []any
	for _, child := range resource.Objects(route, "routes") {
		children = append(children, withoutNames(child))
	}
	kept["routes"] = children
	return kept
}

// complete adds what withoutNames left out, at every depth.
func complete(parsed *config.Route, route resource.Object) error {
	matchers, err := parseMatchers(resource.Texts(route, "matchers"))
	parsed.Matchers = common.Matchers(matchers)
	errs := []error{err, group(parsed, route)}
	for i, child := range resource.Objects(route, "routes") {
		errs = append(errs, complete(parsed.Routes[i], child))
	}
	return errors.Join(errs...)
}

func group(parsed *config.Route, route resource.Object) error {
	names := resource.Texts(route, "group_by")
	switch {
	case slices.Contains(names, "..."):
		if len(names) > 1 {
			return fmt.Errorf("group_by %s: ... is all labels, and stands alone", strings.Join(names, ", "))
		}
		parsed.GroupByAll = true
		return nil
	case slices.Contains(names, ""):
		return errors.New("group_by has an empty label")
	}
	if given, ok := route["group_by"].([]any); ok && len(given) == 0 {
		parsed.GroupBy = []model.LabelName{} // not inherited
	}
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			return fmt.Errorf("group_by has %s twice", name)
		}
		parsed.GroupBy = append(parsed.GroupBy, model.LabelName(name))
	}
	return nil
}

// refused says what Alertmanager demands of the root of a tree.
func refused(root *config.Route) error {
	var errs []error
	if root.Receiver == "" {
		errs = append(errs, errors.New("the default route has no receiver"))
	}
	if len(root.Matchers) > 0 {
		errs = append(errs, errors.New("the default route has matchers, but is for all alerts"))
	}
	if len(root.MuteTimeIntervals)+len(root.ActiveTimeIntervals) > 0 {
		errs = append(errs, errors.New("the default route has mute or active timings; only routes below it may"))
	}
	return errors.Join(errs...)
}
