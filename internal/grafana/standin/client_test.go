package standin

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// client sends requests to a stand-in without a network.
type client struct {
	t      testing.TB
	server *Server
	// token is of a service account, empty for the administrator.
	token   string
	headers map[string]string
}

func newClient(t testing.TB, face Face, choices ...Option) client {
	return client{t: t, server: New(face, choices...)}
}

func (c client) with(header, value string) client {
	c.headers = map[string]string{header: value}
	return c
}

func (c client) as(role Role) client {
	c.token = c.server.AddToken(role)
	return c
}

func (c client) send(method, path string, body any) *httptest.ResponseRecorder {
	c.t.Helper()
	request := httptest.NewRequest(method, path, strings.NewReader(encoded(c.t, body)))
	request.Header.Set("Content-Type", "application/json")
	if c.token == "" {
		request.SetBasicAuth("admin", "admin")
	} else {
		request.Header.Set("Authorization", "Bearer "+c.token)
	}
	for header, value := range c.headers {
		request.Header.Set(header, value)
	}
	recorder := httptest.NewRecorder()
	c.server.ServeHTTP(recorder, request)
	return recorder
}

// do sends what must succeed, and returns the answer.
func (c client) do(method, path string, body any) any {
	c.t.Helper()
	recorder := c.send(method, path, body)
	if recorder.Code >= http.StatusBadRequest {
		c.t.Fatalf("%s %s: %d %s", method, path, recorder.Code, recorder.Body)
	}
	return decoded(recorder)
}

func encoded(t testing.TB, body any) string {
	t.Helper()
	switch body := body.(type) {
	case nil:
		return ""
	case string:
		return body
	}
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// decoded is the answer as JSON, or as the text that it is.
func decoded(recorder *httptest.ResponseRecorder) any {
	if recorder.Body.Len() == 0 {
		return nil
	}
	var body any
	if err := json.Unmarshal(recorder.Body.Bytes(), &body); err != nil {
		return object{"<not json>": recorder.Body.String()}
	}
	return body
}
