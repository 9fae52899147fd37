// Package serve shows previews in a browser, and loads an open page anew when what it shows
// has changed.
package serve

import (
	"context"
	_ "embed"
	"fmt"
	"html"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

// Source is what is served.
type Source interface {
	// Stamp is another when the pages may be others.
	Stamp() string
	// Pages are files by name.
	Pages(context.Context) (map[string][]byte, error)
}

// Server serves the pages of a source. It is safe for concurrent use.
type Server struct {
	source Source

	mu      sync.Mutex
	stamp   string
	pages   map[string][]byte
	failed  error
	changed chan struct{} // closed when there is something new
}

// New makes the pages for the first time.
func New(ctx context.Context, source Source) *Server {
	s := &Server{source: source, changed: make(chan struct{})}
	s.Refresh(ctx)
	return s
}

// Refresh makes the pages anew if the source has changed, and tells open pages.
func (s *Server) Refresh(ctx context.Context) {
	stamp := s.source.Stamp()
	s.mu.Lock()
	known := s.pages != nil && stamp == s.stamp
	s.mu.Unlock()
	if known {
		return
	}
	pages, err := s.source.Pages(ctx)
	if pages == nil {
		pages = map[string][]byte{}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stamp, s.pages, s.failed = stamp, pages, err
	close(s.changed)
	s.changed = make(chan struct{})
}

// Watch refreshes until it is cancelled.
func (s *Server) Watch(ctx context.Context, every time.Duration) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			s.Refresh(ctx)
		}
	}
}

// ServeHTTP serves the index, the pages, and the news at /events.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "only GET", http.StatusMethodNotAllowed)
		return
	}
	if !isLocal(r.Host) {
		http.Error(w, "only for this machine", http.StatusForbidden)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	switch name {
	case "events":
		s.events(w, r)
	case "":
		s.page(w, "index.html")
	default:
		s.page(w, name)
	}
}

func (s *Server) page(w http.ResponseWriter, name string) {
	s.mu.Lock()
	content, ok := s.pages[name]
	failed := s.failed
	s.mu.Unlock()
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Security-Policy", policy)
	switch {
	case failed != nil:
		w.WriteHeader(http.StatusInternalServerError)
		fmt.Fprintf(w, "<!DOCTYPE html><title>No preview</title><pre>%s</pre>%s", html.EscapeString(failed.Error()), reload)
	case !ok:
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprintf(w, "<!DOCTYPE html><title>Not found</title><p>There is no page %s. <a href=\"/\">All dashboards</a>%s", html.EscapeString(name), reload)
	default:
		w.Write(watched(content))
	}
}

//go:embed reload.html
var reload string

// policy lets a page load nothing but news.
const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// watched adds the script that loads the page anew. The page's own policy allows no other
// scripts than those it was written with.
func watched(page []byte) []byte {
	text := string(page)
	if begin := strings.Index(text, `<meta http-equiv="Content-Security-Policy"`); begin >= 0 {
		if end := strings.Index(text[begin:], ">"); end >= 0 {
			text = text[:begin] + text[begin+end+1:]
		}
	}
	return []byte(text + reload)
}

// events tells a page of the next change, and then lets go of it: it will load anew.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	changed := s.changed
	s.mu.Unlock()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	http.NewResponseController(w).Flush()
	select {
	case <-r.Context().Done():
	case <-changed:
		fmt.Fprint(w, "data: changed\n\n")
	}
}
