package resource

// newGlobals are what holds for all receivers, and for Alertmanager as a whole.
func newGlobals(doc Object) []*Resource {
	var all []*Resource
	add := func(uid, title string, body Object) {
		if len(body) > 0 {
			all = append(all, &Resource{Kind: Global, UID: uid, Title: title, Body: body})
		}
	}
	add("alertmanager", "Alertmanager's global settings", globalSettings(object(doc, "global")))
	add("alertmanager templates", "Alertmanager's template files", cleanObject(Object{"templates": doc["templates"]}))
	others := copied(doc)
	drop(others, "global", "templates", "route", "receivers", "inhibit_rules", "time_intervals", "mute_time_intervals")
	add("alertmanager others", "Alertmanager's other settings", masker{}.mask(cleanObject(others)).(Object))
	return all
}

// globalSettings are the mail server, default webhooks and the like.
func globalSettings(global Object) Object {
	body := masker{hostOnly: true}.mask(cleanObject(global)).(Object)
	canonicalDurations(body, "resolve_timeout")
	dropDefaults(body, Object{"resolve_timeout": "5m", "smtp_require_tls": true})
	return body
}
