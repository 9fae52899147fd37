package standin

import (
	"encoding/json"
	"strings"
	"testing"
)

func sourceOf(uid, name string, more object) object {
	d := object{"uid": uid, "name": name, "type": "loki", "access": "proxy", "url": "http://loki"}
	for key, value := range more {
		d[key] = value
	}
	return d
}

func TestDatasources(t *testing.T) {
	tell(t, both(story{
		name: "versions, names and the default",
		before: []step{
			{"POST", sourcesAPI, sourceOf("a", "A", object{"isDefault": true}), 200, `"isDefault":true`},
			{"POST", sourcesAPI, sourceOf("b", "B", object{"isDefault": true}), 200, `"isDefault":true`},
		},
		steps: []step{
			{"GET", "/api/datasources/uid/a", nil, 200, `"isDefault":false`},
			{"PUT", "/api/datasources/uid/a", sourceOf("a", "B", nil), 409, "same name"},
			{"PUT", "/api/datasources/uid/a", sourceOf("a", "A", object{"version": 5}), 200, `"version":6`},
			{"PUT", "/api/datasources/uid/a", sourceOf("a", "A", object{"version": 5}), 409, "updated by someone else"},
			{"PUT", "/api/datasources/uid/none", sourceOf("a", "A", nil), 404, "Data source not found"},
			{"POST", sourcesAPI, object{"name": "C", "type": "loki"}, 400, "bad request data"},
			{"POST", sourcesAPI, sourceOf("c", "C", object{"url": "http://[::1"}), 400, "invalid URL"},
		}}))
}

func TestDatasourceSecretsAreWrittenOnly(t *testing.T) {
	c := newClient(t, V12_4)
	c.do("POST", sourcesAPI, sourceOf("a", "A", object{"secureJsonData": object{"one": "first", "two": "second"}}))
	c.do("PUT", "/api/datasources/uid/a", sourceOf("a", "A", object{"secureJsonData": object{"two": "changed"}}))
	c.take(step{"GET", "/api/datasources/uid/a", nil, 200, `"secureJsonFields":{"one":true,"two":true}`})
	shown := c.send("GET", "/api/datasources/uid/a", nil).Body.String()
	if strings.Contains(shown, "first") || strings.Contains(shown, "changed") {
		t.Errorf("a secret is shown: %s", shown)
	}
	state, err := json.Marshal(c.server.State())
	if err != nil || !strings.Contains(string(state), `"secrets":{"one":"first","two":"changed"}`) {
		t.Errorf("the state does not tell the secrets: %s %v", state, err)
	}
}
