package serve_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/preview/serve"
)

// wall is a source that a test changes.
type wall struct {
	mu   sync.Mutex
	text string
	err  error
}

func (w *wall) Stamp() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text
}

func (w *wall) Pages(context.Context) (map[string][]byte, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	page := `<html><meta http-equiv="Content-Security-Policy" content="x">` + w.text
	return map[string][]byte{"index.html": []byte(page), "oven.html": []byte(page)}, w.err
}

func (w *wall) paint(text string, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.text, w.err = text, err
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

func TestPages(t *testing.T) {
	source := &wall{text: "white"}
	listening := httptest.NewServer(serve.New(t.Context(), source))
	defer listening.Close()
	for path, want := range map[string]string{"/": "white", "/oven.html": "white", "/../oven.html": "white", "/<b>": "There is no page &lt;b&gt;"} {
		if _, body := get(t, listening.URL+path); !strings.Contains(body, want) || !strings.Contains(body, "EventSource") || strings.Contains(body, "Policy") {
			t.Errorf("%s: %s", path, body)
		}
	}
	answer, err := http.Post(listening.URL, "text/plain", nil)
	if err != nil || answer.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("a POST is answered with %v, %v", answer, err)
	}
}

// An open page is told when the source has changed, and only then.
func TestChange(t *testing.T) {
	source := &wall{text: "white"}
	server := serve.New(t.Context(), source)
	listening := httptest.NewServer(server)
	defer listening.Close()
	answer, err := http.Get(listening.URL + "/events")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	server.Refresh(t.Context()) // nothing is new
	source.paint("red", nil)
	server.Refresh(t.Context())
	if line, err := bufio.NewReader(answer.Body).ReadString('\n'); err != nil || line != "data: changed\n" {
		t.Errorf("told %q, %v", line, err)
	}
	if _, body := get(t, listening.URL); !strings.Contains(body, "red") {
		t.Errorf("the page is %s", body)
	}
}

// What is wrong is shown in the browser, until it is mended.
func TestFailure(t *testing.T) {
	source := &wall{text: "white", err: errors.New("no <paint>")}
	server := serve.New(t.Context(), source)
	listening := httptest.NewServer(server)
	defer listening.Close()
	if code, body := get(t, listening.URL); code != 500 || !strings.Contains(body, "no &lt;paint&gt;") {
		t.Errorf("%d %s", code, body)
	}
	source.paint("green", nil)
	server.Refresh(t.Context())
	if code, body := get(t, listening.URL); code != 200 || !strings.Contains(body, "green") {
		t.Errorf("%d %s", code, body)
	}
}

// TestLocal refuses names by which other pages of the web could come here.
func TestLocal(t *testing.T) {
	server := serve.New(t.Context(), &wall{text: "white"})
	for host, want := range map[string]int{"localhost:8080": 200, "127.0.0.1": 200, "[::1]:8080": 200, "evil.example": 403, "10.0.0.1:8080": 403} {
		request := httptest.NewRequest(http.MethodGet, "/", nil)
		request.Host = host
		answer := httptest.NewRecorder()
		server.ServeHTTP(answer, request)
		if answer.Code != want {
			t.Errorf("%s: %d, want %d", host, answer.Code, want)
		}
	}
	for address, good := range map[string]bool{"127.0.0.1:0": true, "[::1]:8080": true, ":8080": false, "0.0.0.0:80": false, "10.0.0.1:80": false, "nowhere": false} {
		if err := serve.Local(address); (err == nil) != good {
			t.Errorf("%s: %v", address, err)
		}
	}
}
