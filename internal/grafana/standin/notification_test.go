package standin

import "testing"

func TestTemplates(t *testing.T) {
	tell(t, both(story{name: "what defines nothing defines itself", steps: []step{
		{"GET", templatesAPI, nil, 200, "null"},
		{"PUT", templatesAPI + "/t", object{"template": "hello"}, 202, `"template":"{{ define \"t\" }}\n  hello\n{{ end }}"`},
		{"PUT", templatesAPI + "/t", object{"template": ""}, 400, "template must have content"},
		{"PUT", templatesAPI + "/t", object{"template": "{{ noSuch }}"}, 400, "not defined"},
	}}))
	before := []step{{"PUT", templatesAPI + "/t", object{"template": "hello"}, 202, ""}}
	tell(t, []story{
		{"one that is not there", V11_0, before, []step{{"GET", templatesAPI + "/none", nil, 404, ""}}},
		{"versions are checked", V12_4, before, []step{
			{"GET", templatesAPI + "/none", nil, 404, "templates.notFound"},
			{"PUT", templatesAPI + "/none", object{"template": "x", "version": "1"}, 404, "templates.notFound"},
			{"DELETE", templatesAPI + "/t?version=1", nil, 409, "alerting.notifications.conflict"},
			{"PUT", templatesAPI + "/u", object{"template": "{{ tmpl.Exec \"x\" . }}"}, 202, ""},
		}},
	})
}

func TestProvenanceIsGuarded(t *testing.T) {
	timing := object{"name": "m", "time_intervals": []any{object{"years": []any{"2030"}}}}
	for face, status := range map[Face][2]int{V11_0: {202, 204}, V12_4: {403, 403}} {
		c := newClient(t, face)
		c.do("PUT", templatesAPI+"/t", object{"template": "x"})
		c.do("POST", timingsAPI, timing)
		c.do("PUT", policiesAPI, object{"receiver": face.traits().defaultReceiver})
		unowned := c.with("X-Disable-Provenance", "")
		unowned.take(step{"PUT", templatesAPI + "/t", object{"template": "y"}, status[0], ""})
		unowned.take(step{"PUT", timingsAPI + "/m", timing, status[0], ""})
		unowned.take(step{"DELETE", policiesAPI, nil, status[0] /* 202 */, ""})
		unowned.take(step{"DELETE", templatesAPI + "/t", nil, status[1], ""})
		unowned.take(step{"DELETE", timingsAPI + "/m", nil, status[1], ""})
	}
}

func TestPolicies(t *testing.T) {
	bad := func(tree object) step { return step{"PUT", policiesAPI, tree, 400, "bad request data"} }
	receiver := map[Face]string{V11_0: "grafana-default-email", V12_4: "empty"}
	for face, name := range receiver {
		tell(t, []story{{"trees", face, nil, []step{
			bad(object{}), bad(object{"receiver": name, "group_by": []any{"a", "a"}}), bad(object{"receiver": name, "group_by": []any{"...", "a"}}),
			bad(object{"receiver": name, "mute_time_intervals": []any{"m"}}), bad(object{"receiver": name, "routes": []any{object{"repeat_interval": "0s"}}}),
			{"PUT", policiesAPI, object{"receiver": name, "routes": []any{object{"object_matchers": []any{[]any{"b", "=", `"x"`}, []any{"a", "=~", "y"}}}}}, 202, ""},
			{"GET", policiesAPI, nil, 200, `"object_matchers":[["a","=~","y"],["b","=","x"]]`},
			{"PUT", policiesAPI, object{"receiver": name, "routes": []any{object{"receiver": "none"}}}, 400, "receiver 'none' does not exist"},
		}}})
	}
}

func TestMuteTimings(t *testing.T) {
	timing := object{"name": "m", "time_intervals": []any{object{"days_of_month": []any{"1:5"}, "location": "Europe/Berlin"}}}
	muted := object{"notification_settings": object{"receiver": "A", "mute_time_intervals": []any{"m"}}}
	tell(t, []story{{"a rule uses it", V12_4, []step{
		inFolder("f", "F", ""), {"POST", timingsAPI, timing, 201, `"location":"Europe/Berlin"`},
		{"POST", pointsAPI, pointOf("a", "A", "email", object{"addresses": "a@example.com"}), 202, ""},
		{"POST", rulesAPI, single("g", ruleOf("r", "R", muted)), 201, ""},
	}, []step{
		{"DELETE", timingsAPI + "/m", nil, 409, `"UsedByRules":["r"]`},
		{"PUT", timingsAPI + "/m", object{"version": "old", "time_intervals": []any{}}, 409, "alerting.notifications.conflict"},
		{"PUT", timingsAPI + "/none", timing, 404, "time-intervals.notFound"},
		{"GET", timingsAPI + "/m", nil, 200, `"provenance":"api"`},
	}}})
}
