package standin

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
)

// ServeHTTP answers as Grafana would.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.log.begin()
	recorder := &statusRecorder{ResponseWriter: w, status: http.StatusOK}
	defer func() { s.log.end(r, recorder.status) }()
	s.wait(r)
	now := s.options.now()
	w.Header().Set("Date", now.UTC().Format(http.TimeFormat))
	if wait, full := s.limiter.refuse(s.options.limit, now); full {
		limited(w.Header(), s.options.limit, wait).write(recorder)
		return
	}
	s.mux.ServeHTTP(recorder, withoutSlash(r))
}

func (s *Server) wait(r *http.Request) {
	if s.options.latency <= 0 {
		return
	}
	timer := time.NewTimer(s.options.latency)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-r.Context().Done():
	}
}

// withoutSlash: Grafana does not mind one at the end of a path.
func withoutSlash(r *http.Request) *http.Request {
	if len(r.URL.Path) < 2 || !strings.HasSuffix(r.URL.Path, "/") {
		return r
	}
	other, url := *r, *r.URL
	url.Path = strings.TrimSuffix(url.Path, "/")
	url.RawPath = strings.TrimSuffix(url.RawPath, "/")
	other.URL = &url
	return &other
}

func (s *Server) serve(r route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(request.Body)
		if err != nil {
			return // the client is gone
		}
		s.answer(r, request, body).write(w)
	})
}

// answer holds the store, for reading or alone, but not while it waits for the client.
func (s *Server) answer(r route, request *http.Request, body []byte) answer {
	if request.Method == http.MethodGet {
		s.mu.RLock()
		defer s.mu.RUnlock()
	} else {
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	c := &call{store: s.store, request: request, body: body}
	result, err := c.run(r)
	if refusal := (*problem)(nil); errors.As(err, &refusal) {
		return refusal.answer
	}
	return result
}

func (c *call) run(r route) (answer, error) {
	if r.public {
		return r.handle(c)
	}
	if err := c.authenticate(); err != nil {
		return answer{}, err
	}
	if r.needs != nil && !r.needs.met(c.user.role.actions()) {
		return answer{}, c.denied(r.needs)
	}
	return r.handle(c)
}

type statusRecorder struct {
	http.ResponseWriter
	status int
}

func (r *statusRecorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}
