package routing_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// TestRefused: what Alertmanager refuses gives an error that names the file and what is
// wrong, and no panic.
func TestRefused(t *testing.T) {
	child := func(text string) string { return routes("  routes:\n  - " + text + "\n") }
	for name, c := range map[string]struct{ config, want string }{
		"matcher":              {child(`{matchers: ["severity critical"]}`), "bad matcher format: severity critical"},
		"regex":                {child(`{matchers: ['severity=~"("']}`), "missing closing )"},
		"regex of match_re":    {child(`{match_re: {severity: "("}}`), "missing closing )"},
		"duration":             {child(`{repeat_interval: soon}`), "not a valid duration string"},
		"zero interval":        {child(`{group_interval: 0s}`), "group_interval cannot be zero"},
		"zero repeat":          {child(`{repeat_interval: 0s}`), "repeat_interval cannot be zero"},
		"label twice":          {child(`{group_by: [oven, oven]}`), "group_by has oven twice"},
		"all labels and one":   {child(`{group_by: [oven, "..."]}`), "... is all labels, and stands alone"},
		"empty label":          {child(`{group_by: [""]}`), "group_by has an empty label"},
		"receiver":             {child(`{matchers: [severity=critical], routes: [{matchers: [oven=left], receiver: absent}]}`), `route severity="critical", oven="left" names receiver "absent", which is not defined`},
		"default receiver":     {"route: {receiver: absent}" + receivers, "route at the top names receiver \"absent\", which is not defined"},
		"no default receiver":  {"route: {group_by: [oven]}" + receivers, "the default route has no receiver"},
		"matchers at the root": {"route: {receiver: office, matchers: [oven=left]}" + receivers, "the default route has matchers"},
		"timings at the root":  {"route: {receiver: office, mute_time_intervals: [night]}" + receivers, "the default route has mute or active timings"},
		"mute timing":          {child(`{mute_time_intervals: [dawn]}`), "names time interval \"dawn\", which is not defined"},
		"active timing":        {child(`{active_time_intervals: [dawn]}`), "names time interval \"dawn\", which is not defined"},
		"source of inhibition": {routes("") + "inhibit_rules: [{source_matchers: ['=x'], target_matchers: [a=b]}]\n", "read the inhibition in 1.yaml: source matcher =x: bad matcher format"},
		"target of inhibition": {routes("") + "inhibit_rules: [{source_matchers: [a=b], target_matchers: ['a=~\"[\"']}]\n", "read the inhibition in 1.yaml: target matcher"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := routing.NewIndex(t.Context(), set(t, rules(oven), c.config))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "1.yaml") || !strings.Contains(err.Error(), "correct ") {
				t.Errorf("error %v; want 1.yaml, what to do, and: %s", err, c.want)
			}
		})
	}
}

// TestAllAtOnce: every error of a set is reported.
func TestAllAtOnce(t *testing.T) {
	_, err := routing.NewIndex(t.Context(), set(t, routes("  routes: [{receiver: absent}, {matchers: [x], receiver: gone}]\n")))
	for _, text := range []string{"bad matcher format", `receiver "absent"`, `receiver "gone"`} {
		if err == nil || !strings.Contains(err.Error(), text) {
			t.Errorf("error %v does not say: %s", err, text)
		}
	}
}

// TestPartOfAConfiguration: routes alone, without receivers, are not refused.
func TestPartOfAConfiguration(t *testing.T) {
	route := &resource.Resource{Kind: resource.Route, File: "1.yaml", Body: resource.Object{"receiver": "elsewhere"}}
	x, err := routing.NewIndex(t.Context(), resource.Set{Resources: []*resource.Resource{route}})
	if err != nil {
		t.Fatal(err)
	}
	alert := &resource.Resource{Kind: resource.Alert, Title: "OvenCold", Body: resource.Object{}}
	want(t, []string{x.Told(alert).String()}, "elsewhere")
}

// TestStrangeRoutes: whatever stands where a route should be, there is no panic.
func TestStrangeRoutes(t *testing.T) {
	for _, body := range []resource.Object{
		nil, {}, {"routes": "x"}, {"receiver": "a", "routes": []any{nil, "x", 5.0, resource.Object{}}}, {"receiver": []any{}},
		{"receiver": "a", "continue": "x"}, {"receiver": "a", "matchers": 5.0}, {"receiver": "a", "mute_time_intervals": resource.Object{}},
	} {
		_, err := routing.NewTree(&resource.Resource{Kind: resource.Route, File: "1.yaml", Body: body})
		if err != nil && !strings.Contains(err.Error(), "1.yaml") {
			t.Errorf("%v: error %v names no file", body, err)
		}
	}
}

// TestGroupByNothing: an empty list is not inherited.
func TestGroupByNothing(t *testing.T) {
	tree, err := routing.NewTree(&resource.Resource{Kind: resource.Route, Body: resource.Object{
		"receiver": "a", "group_by": []any{"oven"}, "routes": []any{resource.Object{"group_by": []any{}}}}})
	if err != nil {
		t.Fatal(err)
	}
	if have := tree.Destinations(nil)[0].GroupBy; len(have) > 0 {
		t.Errorf("grouped by %s, want by nothing", have)
	}
}
