package standin

import (
	"net/http"
	"slices"
	"sync"
)

// Request is one that was answered.
type Request struct {
	Method, Path string
	Status       int
}

// Counters sum up what was asked of a stand-in.
type Counters struct {
	Reads, Writes int
	// Refused are answers of 400 and above.
	Refused int
	// Together is the highest number of requests at one time.
	Together int
}

type requestLog struct {
	mu       sync.Mutex
	requests []Request
	counters Counters
	open     int
}

func (l *requestLog) begin() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.open++
	l.counters.Together = max(l.counters.Together, l.open)
}

func (l *requestLog) end(r *http.Request, status int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.open--
	l.requests = append(l.requests, Request{r.Method, r.URL.RequestURI(), status})
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		l.counters.Reads++
	} else {
		l.counters.Writes++
	}
	if status >= 400 {
		l.counters.Refused++
	}
}

// Requests are the answered requests in the order in which their answers were ready.
func (s *Server) Requests() []Request {
	s.log.mu.Lock()
	defer s.log.mu.Unlock()
	return slices.Clone(s.log.requests)
}

// Counters sum up the requests since the log was last forgotten.
func (s *Server) Counters() Counters {
	s.log.mu.Lock()
	defer s.log.mu.Unlock()
	return s.log.counters
}

// ForgetRequests empties the log and the counters.
func (s *Server) ForgetRequests() {
	s.log.mu.Lock()
	defer s.log.mu.Unlock()
	s.log.requests, s.log.counters = nil, Counters{}
}
