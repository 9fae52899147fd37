package standin

import (
	"encoding/json"
	"strings"
	"testing"
)

func pointOf(uid, name, kind string, settings object) object {
	return object{"uid": uid, "name": name, "type": kind, "settings": settings}
}

func TestSecretsAreRedactedByType(t *testing.T) {
	hook := object{"url": "http://h", "password": "s1", "authorization_credentials": "", "username": "u"}
	const shown = `"settings":{"password":"[REDACTED]","url":"http://h","username":"u"}`
	const all = `"settings":{"authorization_credentials":"[REDACTED]","password":"[REDACTED]","url":"http://h","username":"u"}`
	for face, has := range map[Face]string{V11_0: all, V12_4: shown} {
		c := newClient(t, face)
		c.take(step{"POST", pointsAPI, pointOf("w", "W", "webhook", hook), 202, has})
		c.take(step{"POST", pointsAPI, pointOf("t", "T", "telegram", object{"bottoken": "s2", "chatid": "1"}), 202, `"settings":{"bottoken":"[REDACTED]","chatid":"1"}`})
		c.take(step{"PUT", pointsAPI + "/w", pointOf("w", "W", "webhook", object{"url": "http://i", "password": "[REDACTED]"}), 202, ""})
		c.take(step{"PUT", pointsAPI + "/t", pointOf("t", "T", "telegram", object{"chatid": "1"}), 400, "could not find Bot Token in settings"})
		state, err := json.Marshal(c.server.State())
		if err != nil || !strings.Contains(string(state), `"secrets":{"password":"s1"},"settings":{"url":"http://i"}`) {
			t.Errorf("%s: the kept password is not in the state: %s %v", face, state, err)
		}
	}
}

func TestContactPoints(t *testing.T) {
	mail := object{"addresses": "a@example.com"}
	before := []step{
		inFolder("f", "F", ""), {"POST", pointsAPI, pointOf("a", "A", "email", mail), 202, ""},
		{"PUT", policiesAPI, object{"receiver": "A"}, 202, ""},
		{"POST", rulesAPI, single("g", ruleOf("r", "R", object{"notification_settings": object{"receiver": "A"}})), 201, ""},
		{"PUT", pointsAPI + "/a", pointOf("a", "B", "email", mail), 202, ""},
		{"GET", policiesAPI, nil, 200, `"receiver":"B"`},
	}
	tell(t, []story{
		{"policies follow a name, rules do not", V11_0, before, []step{
			{"GET", rulesAPI + "/r", nil, 200, `"receiver":"A"`},
			{"GET", pointsAPI + "?name=none", nil, 200, "null"},
			{"DELETE", pointsAPI + "/a", nil, 500, "failed to delete contact point"},
		}},
		{"policies and rules follow a name", V12_4, before, []step{
			{"GET", rulesAPI + "/r", nil, 200, `"receiver":"B"`},
			{"GET", pointsAPI + "?name=none", nil, 200, "[]"},
			{"DELETE", policiesAPI, nil, 202, `"receiver":"empty"`},
			{"DELETE", pointsAPI + "/a", nil, 409, "contact-points.used-by-rule"},
			{"POST", pointsAPI, pointOf("m", "M", "mqtt", object{"tlsConfig": object{"clientKey": "k", "insecureSkipVerify": true}}), 202, `"tlsConfig":{"clientKey":"[REDACTED]","insecureSkipVerify":true}`},
		}},
	})
	tell(t, both(story{name: "one of two integrations gets a name of its own", before: []step{
		{"POST", pointsAPI, pointOf("a", "A", "email", mail), 202, ""}, {"POST", pointsAPI, pointOf("b", "A", "email", mail), 202, ""},
		{"PUT", policiesAPI, object{"receiver": "A"}, 202, ""},
	}, steps: []step{
		{"PUT", pointsAPI + "/a", pointOf("a", "C", "email", mail), 202, ""},
		{"GET", policiesAPI, nil, 200, `"receiver":"A"`},
		{"GET", pointsAPI + "?name=C", nil, 200, `"uid":"a"`},
		{"DELETE", pointsAPI + "/a", nil, 202, ""},
		{"POST", pointsAPI, pointOf("bad uid", "A", "email", mail), 400, "invalid format of UID"},
		{"POST", pointsAPI, pointOf("c", "A", "", mail), 400, "type should not be an empty string"},
	}}))
}
