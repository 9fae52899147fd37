package resource

import (
	"errors"
	"fmt"
	"strings"
)

// readAlertmanager reads an Alertmanager configuration.
func readAlertmanager(doc Object, _ string) ([]*Resource, error) {
	route, ok := doc["route"].(Object)
	if !ok {
		return nil, fmt.Errorf("its route is %s, not an object", formOf(doc["route"]))
	}
	errs := []error{checkRoute(Route, route, "route")}
	if form := formOf(doc["global"]); form != "an object" && form != "empty" {
		errs = append(errs, fmt.Errorf("global is %s, not an object", form))
	}
	all := append([]*Resource{newRoute(Route, "alertmanager", route)}, newGlobals(doc)...)
	for _, list := range []struct {
		key  string
		read func(Object) (*Resource, error)
	}{
		{"receivers", newReceiver},
		{"inhibit_rules", newInhibition},
		{"time_intervals", newMuting},
		{"mute_time_intervals", newMuting},
	} {
		found, err := each(doc, list.key, list.read)
		all, errs = append(all, found...), append(errs, err)
	}
	return all, errors.Join(errs...)
}

// each reads the objects in a list. Each must have what it is known by.
func each(doc Object, key string, read func(Object) (*Resource, error)) ([]*Resource, error) {
	objects, err := objectsIn(doc, key)
	if err != nil {
		return nil, err
	}
	var all []*Resource
	var errs []error
	for i, from := range objects {
		r, err := read(from)
		switch {
		case err != nil:
			errs = append(errs, fmt.Errorf("%s[%d]: %w", key, i, err))
		case r.UID == "":
			errs = append(errs, fmt.Errorf("%s[%d] has no name", key, i))
		}
		all = append(all, r)
	}
	return all, errors.Join(errs...)
}

func newMuting(from Object) (*Resource, error) { return newTimeInterval(TimeInterval, from), nil }

// newInhibition has no name that matters: what it silences, and when, is its identity.
func newInhibition(from Object) (*Resource, error) {
	source := matchersOf(from, "source_matchers", "source_match", "source_match_re")
	target := matchersOf(from, "target_matchers", "target_match", "target_match_re")
	uid := strings.Join(source, ",") + " silences " + strings.Join(target, ",")
	body := copied(from)
	drop(body, "name", "source_match", "source_match_re", "target_match", "target_match_re")
	body["source_matchers"], body["target_matchers"], body["equal"] = anyTexts(source), anyTexts(target), sortedTexts(from["equal"])
	return &Resource{Kind: Inhibition, UID: uid, Title: uid, Body: cleanObject(body)}, nil
}

func newTemplate(kind Kind, name, text string) *Resource {
	return &Resource{Kind: kind, UID: name, Title: name, Body: Object{"template": strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))}}
}
