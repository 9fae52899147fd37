package resource

import (
	"fmt"
	"strings"
)

// readAlertmanager reads an Alertmanager configuration.
func readAlertmanager(doc Object, _ string) ([]*Resource, error) {
	route, ok := doc["route"].(Object)
	if !ok {
		return nil, fmt.Errorf("its route is not an object")
	}
	all := []*Resource{newRoute(Route, "alertmanager", route)}
	for i, from := range Objects(doc, "receivers") {
		if Text(from, "name") == "" {
			return nil, fmt.Errorf("receivers[%d] has no name", i)
		}
		all = append(all, newReceiver(from))
	}
	for _, from := range Objects(doc, "inhibit_rules") {
		all = append(all, newInhibition(from))
	}
	for _, key := range []string{"time_intervals", "mute_time_intervals"} {
		for _, from := range Objects(doc, key) {
			all = append(all, newTimeInterval(TimeInterval, from))
		}
	}
	return append(all, newGlobal(doc)...), nil
}

// newGlobal is what holds for all receivers: the mail server, default webhooks.
func newGlobal(doc Object) []*Resource {
	global, ok := doc["global"].(Object)
	if !ok {
		return nil
	}
	body := masker{hostOnly: true}.mask(cleanObject(global)).(Object)
	canonicalDurations(body, "resolve_timeout")
	dropDefaults(body, Object{"resolve_timeout": "5m", "smtp_require_tls": true})
	if len(body) == 0 {
		return nil
	}
	return []*Resource{{Kind: Global, UID: "alertmanager", Title: "Alertmanager's global settings", Body: body}}
}

// newInhibition has no name of its own: what it silences, and when, is its identity.
func newInhibition(from Object) *Resource {
	source := matchersOf(from, "source_matchers", "source_match", "source_match_re")
	target := matchersOf(from, "target_matchers", "target_match", "target_match_re")
	uid := strings.Join(source, ",") + " silences " + strings.Join(target, ",")
	return &Resource{Kind: Inhibition, UID: uid, Title: uid, Body: cleanObject(Object{
		"source_matchers": anyTexts(source), "target_matchers": anyTexts(target), "equal": sortedTexts(from["equal"]),
	})}
}

func newTemplate(kind Kind, name, text string) *Resource {
	return &Resource{Kind: kind, UID: name, Title: name, Body: Object{"template": strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))}}
}
