package api_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
)

// server answers with the handlers in turn; the last one answers all that follows.
func server(t *testing.T, handlers ...http.HandlerFunc) (*api.Client, *atomic.Int64) {
	t.Helper()
	asked := new(atomic.Int64)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := int(asked.Add(1)) - 1
		handlers[min(n, len(handlers)-1)](w, r)
	}))
	t.Cleanup(s.Close)
	return connect(t, api.Connection{URL: s.URL, Token: "glsa_t0ken", RetryWait: time.Millisecond, Timeout: time.Second}), asked
}

func connect(t *testing.T, c api.Connection) *api.Client {
	t.Helper()
	client, err := api.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func answers(status int, kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
}

func jsonOK(body string) http.HandlerFunc { return answers(200, "application/json", body) }

// breaks promises more than it sends.
func breaks(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", "1000")
	fmt.Fprint(w, `{"uid":`)
}

func drops(w http.ResponseWriter, _ *http.Request) {
	connection, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		connection.Close()
	}
}

// What passes by itself is asked again; what does not is said at once.
func TestGet(t *testing.T) {
	busy := answers(500, "application/json", `{"message":"Failed"}`)
	for name, test := range map[string]struct {
		first http.HandlerFunc
		asked int64
		want  string
	}{
		"500":         {busy, 2, ""},
		"429":         {answers(429, "application/json", `{}`), 2, ""},
		"cut off":     {breaks, 2, ""},
		"dropped":     {drops, 2, ""},
		"half a JSON": {jsonOK(`{"uid":`), 2, ""},
		"404":         {answers(404, "application/json", `{"message":"folder not found"}`), 1, "GET /api/folders/a%2Fb: 404: folder not found"},
		"401":         {answers(401, "application/json", `{"message":"Invalid API key"}`), 1, "GRAFANA_TOKEN"},
		"403":         {answers(403, "application/json", `{"message":"Permissions needed: folders:read"}`), 1, "folders:read; the credentials must have"},
		"web page":    {answers(200, "text/html", "<html>log in</html>"), 1, "the answer is not JSON but a web page"},
		"other 404":   {answers(404, "text/html", "<html>"), 1, "404: Not Found (the answer is a web page)"},
		"redirect":    {http.RedirectHandler("https://elsewhere.example/", http.StatusFound).ServeHTTP, 1, "redirected to https://elsewhere.example/"},
	} {
		t.Run(name, func(t *testing.T) {
			client, asked := server(t, test.first, jsonOK(`{"uid":"a/b"}`))
			var got struct{ UID string }
			err := client.Get(t.Context(), "/api/folders/{uid}", map[string]string{"uid": "a/b"}, nil, &got)
			if test.want == "" && (err != nil || got.UID != "a/b") {
				t.Errorf("got %+v, %v", got, err)
			}
			if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want %q", err, test.want)
			}
			if asked.Load() != test.asked {
				t.Errorf("asked %d times, want %d", asked.Load(), test.asked)
			}
		})
	}
}

// A write is sent again only when the server cannot have done it.
func TestWrite(t *testing.T) {
	ok := jsonOK(`{}`)
	for name, test := range map[string]struct {
		first     http.HandlerFunc
		asked     int64
		undecided bool
	}{
		"429":     {answers(429, "application/json", `{}`), 2, false},
		"500":     {answers(500, "application/json", `{}`), 1, true},
		"cut off": {breaks, 1, true},
		"dropped": {drops, 1, true},
		"412":     {answers(412, "application/json", `{}`), 1, false},
	} {
		t.Run(name, func(t *testing.T) {
			client, asked := server(t, test.first, ok)
			err := client.Write(t.Context(), api.Request{Method: "POST", Path: "/api/folders", Body: map[string]any{"uid": "a"}}, nil)
			if api.Undecided(err) != test.undecided || asked.Load() != test.asked {
				t.Errorf("asked %d times, undecided %v (%v); want %d, %v", asked.Load(), api.Undecided(err), err, test.asked, test.undecided)
			}
		})
	}
}

func TestRequestArrives(t *testing.T) {
	var got *http.Request
	var body []byte
	handler := func(w http.ResponseWriter, r *http.Request) {
		got = r
		body, _ = io.ReadAll(r.Body)
		jsonOK(`{"n":1}`)(w, r)
	}
	s := httptest.NewServer(http.HandlerFunc(handler))
	defer s.Close()
	client := connect(t, api.Connection{URL: s.URL + "/grafana/", User: "ann", Password: "pw", OrgID: 7, Headers: map[string]string{"X-Tenant": "t"}})
	var answer json.RawMessage
	err := client.Write(t.Context(), api.Request{Method: "PUT", Path: "/api/x/{name}", Params: map[string]string{"name": "ü b"}, Body: json.RawMessage(`{"a":1}`)}, &answer)
	if err != nil || string(answer) != `{"n":1}` {
		t.Fatalf("%s, %v", answer, err)
	}
	user, password, _ := got.BasicAuth()
	if got.URL.EscapedPath() != "/grafana/api/x/%C3%BC%20b" || user != "ann" || password != "pw" ||
		got.Header.Get("X-Grafana-Org-Id") != "7" || got.Header.Get("X-Tenant") != "t" || strings.TrimSpace(string(body)) != `{"a":1}` {
		t.Errorf("%s %s %s %v %s", got.URL.EscapedPath(), user, password, got.Header, body)
	}
}

// Retry-After comes before our own pauses.
func TestRetryAfter(t *testing.T) {
	client, _ := server(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "0.2")
		answers(429, "application/json", `{}`)(w, r)
	}, jsonOK(`{}`))
	start := time.Now()
	if err := client.Get(t.Context(), "/api/org", nil, nil, nil); err != nil {
		t.Fatal(err)
	}
	if waited := time.Since(start); waited < 200*time.Millisecond {
		t.Errorf("waited %v, asked for 200 ms", waited)
	}
}

func TestCancelled(t *testing.T) {
	client, _ := server(t, answers(500, "application/json", `{}`))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := client.Get(ctx, "/api/org", nil, nil, nil); err == nil || ctx.Err() == nil {
		t.Errorf("got %v", err)
	}
}

// What a server repeats of a secret is not shown.
func TestHidden(t *testing.T) {
	client, _ := server(t, answers(400, "application/json", `{"message":"bad hook s3cret-hook, token glsa_t0ken"}`))
	client.Hide("s3cret-hook")
	err := client.Write(t.Context(), api.Request{Method: "POST", Path: "/x"}, nil)
	if err == nil || strings.Contains(err.Error(), "s3cret") || strings.Contains(err.Error(), "t0ken") || !strings.Contains(err.Error(), "bad hook (secret)") {
		t.Errorf("got %v", err)
	}
}
