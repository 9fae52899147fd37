package standin

import (
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestReplay sends what was sent to real servers, in the same order, and expects the answers
// that those gave.
func TestReplay(t *testing.T) {
	for _, face := range []Face{V11_0, V12_4} {
		t.Run(string(face), func(t *testing.T) {
			r := newReplay(t, face)
			for _, flow := range flows(t, face) {
				for i, e := range flow.exchanges {
					r.play(t, flow.name, i, e)
				}
			}
		})
	}
}

// replay is a stand-in, and the token that the recording made on the way.
type replay struct {
	server *Server
	viewer string
}

// newReplay has what files had provisioned into the recorded servers.
func newReplay(t *testing.T, face Face) *replay {
	c := newClient(t, face)
	c.do("POST", "/api/folders", object{"uid": "from-files", "title": "From files"})
	c.do("POST", "/api/datasources", object{"uid": "provisioned-prometheus", "name": "Provisioned Prometheus", "type": "prometheus", "access": "proxy",
		"url": "http://127.0.0.1:1", "isDefault": true})
	c.do("POST", "/api/dashboards/db", object{"dashboard": object{"uid": "from-a-file", "title": "From a file"}, "folderUid": "from-files"})
	for kind, uid := range map[Kind]string{Folder: "from-files", Datasource: "provisioned-prometheus", Dashboard: "from-a-file"} {
		if err := c.server.Provision(kind, uid); err != nil {
			t.Fatal(err)
		}
	}
	return &replay{server: c.server}
}

func (r *replay) play(t *testing.T, flow string, number int, e exchange) {
	t.Helper()
	recorder := r.send(t, e)
	body := asRecorded(e, decoded(recorder))
	r.remember(e, body)
	c := comparison{exceptions: exceptionsFor(flow, e.Note)}
	c.same("status", e.Response.Status, recorder.Code)
	c.same("Content-Type", e.Response.Headers["Content-Type"], recorder.Header().Get("Content-Type"))
	c.compare("$", e.Response.Body, body)
	if len(c.differences) > 0 {
		t.Errorf("%s #%d %s: %s %s\n  %s", flow, number, e.Note, e.Request.Method, e.Request.Path, strings.Join(c.differences, "\n  "))
	}
}

func (r *replay) send(t *testing.T, e exchange) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequest(e.Request.Method, e.Request.Path, strings.NewReader(encoded(t, e.Request.Body)))
	for header, value := range e.Request.Headers {
		request.Header.Set(header, value)
	}
	request.Header.Del("Authorization")
	switch {
	case e.Request.Headers["Authorization"] == "<basic>":
		request.SetBasicAuth("admin", "admin")
	case e.Note == "wrong password":
		request.SetBasicAuth("admin", "wrong")
	case e.Note == "invalid token":
		request.Header.Set("Authorization", "Bearer glsa_nope")
	case e.Request.Headers["Authorization"] != "none":
		request.Header.Set("Authorization", "Bearer "+r.viewer)
	}
	recorder := httptest.NewRecorder()
	r.server.ServeHTTP(recorder, request)
	return recorder
}

// remember keeps the token with which the later flows came as a viewer.
func (r *replay) remember(e exchange, body any) {
	if e.Note == "its token" {
		r.viewer = fmt.Sprint(body.(object)["key"])
	}
}

// asRecorded shortens an answer as the recorder did.
func asRecorded(e exchange, body any) any {
	answer, _ := body.(object)
	groups, _ := answer["groups"].([]any)
	if e.Request.Path != "/apis" {
		return body
	}
	short := []any{}
	for _, g := range groups {
		versions := []any{}
		for _, version := range g.(object)["versions"].([]any) {
			versions = append(versions, version.(object)["version"])
		}
		short = append(short, object{"name": g.(object)["name"], "versions": versions})
	}
	return object{"groups": short}
}
