package standin

import (
	"net/http"
	"sync"
)

// Server is one Grafana. It is safe for concurrent use.
type Server struct {
	options options
	mux     *http.ServeMux
	log     requestLog
	limiter limiter

	mu    sync.RWMutex
	store *store
}

// New is an empty Grafana with one organisation and an administrator, admin/admin.
func New(face Face, choices ...Option) *Server {
	s := &Server{options: defaults(), mux: http.NewServeMux()}
	for _, choose := range choices {
		choose(&s.options)
	}
	s.store = newStore(face.traits(), s.options.now)
	for _, r := range routes(face.traits()) {
		s.mux.Handle(r.pattern, s.serve(r))
	}
	s.mux.HandleFunc("/", s.serveUnknown)
	return s
}
