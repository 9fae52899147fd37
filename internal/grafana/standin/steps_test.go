package standin

import (
	"slices"
	"strings"
	"testing"
)

// step is a request and what its answer must be and contain.
type step struct {
	method, path string
	body         any
	status       int
	has          string
}

// story is what happens to one stand-in, after what before says.
type story struct {
	name   string
	face   Face
	before []step
	steps  []step
}

func tell(t *testing.T, stories []story) {
	t.Helper()
	for _, s := range stories {
		t.Run(string(s.face)+" "+s.name, func(t *testing.T) {
			c := newClient(t, s.face)
			for _, step := range slices.Concat(s.before, s.steps) {
				c.take(step)
			}
		})
	}
}

func (c client) take(s step) {
	c.t.Helper()
	recorder := c.send(s.method, s.path, s.body)
	if recorder.Code != s.status || !strings.Contains(recorder.Body.String(), s.has) {
		c.t.Fatalf("%s %s: got %d %s\nwant %d with %s", s.method, s.path, recorder.Code, recorder.Body, s.status, s.has)
	}
}

// both tells the same story of both faces.
func both(s story) []story {
	old, young := s, s
	old.face, young.face = V11_0, V12_4
	return []story{old, young}
}

const (
	foldersAPI    = "/api/folders"
	dashboardsAPI = "/api/dashboards/db"
	sourcesAPI    = "/api/datasources"
	rulesAPI      = "/api/v1/provisioning/alert-rules"
	groupsAPI     = "/api/v1/provisioning/folder/f/rule-groups/"
	pointsAPI     = "/api/v1/provisioning/contact-points"
	templatesAPI  = "/api/v1/provisioning/templates"
	timingsAPI    = "/api/v1/provisioning/mute-timings"
	policiesAPI   = "/api/v1/provisioning/policies"
	resourcesAPI  = "/apis/dashboard.grafana.app/v1beta1/namespaces/default/dashboards"
)

func inFolder(uid, title, parent string) step {
	return step{"POST", foldersAPI, object{"uid": uid, "title": title, "parentUid": parent}, 200, ""}
}

func saving(uid, title, folder string, more object) step {
	return step{"POST", dashboardsAPI, dashboardOf(uid, title, folder, more), 200, `"status":"success"`}
}

// dashboardOf is a request to save; more is added to the request.
func dashboardOf(uid, title, folder string, more object) object {
	request := object{"dashboard": object{"uid": uid, "title": title, "panels": []any{}}, "folderUid": folder}
	for key, value := range more {
		request[key] = value
	}
	return request
}

func ruleOf(uid, title string, more object) object {
	r := object{"uid": uid, "title": title, "condition": "A", "for": "1m", "noDataState": "OK", "execErrState": "Error",
		"data": []any{object{"refId": "A", "datasourceUid": "prom", "relativeTimeRange": object{"from": 600, "to": 0}, "model": object{"refId": "A", "expr": "up"}}}}
	for key, value := range more {
		r[key] = value
	}
	return r
}

// single is a rule on its own.
func single(group string, r object) object {
	r["folderUID"], r["ruleGroup"] = "f", group
	return r
}

func groupOf(rules ...object) object { return object{"interval": 60, "rules": rules} }
