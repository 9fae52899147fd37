// Package faulty is a bad network and a troubled server, for tests: it stands before an
// http.Handler and does, by a seed, what goes wrong in production.
package faulty

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"time"
)

// Proxy passes requests on, or spoils them.
type Proxy struct {
	next http.Handler
	// rate is the share of requests that are spoiled.
	rate float64
	// Hang is how long a request that gets no answer is held.
	hang time.Duration

	mu     sync.Mutex
	random *rand.Rand
}

// New is a proxy that spoils a share of the requests. The same seed spoils the same ones,
// as long as they come in the same order.
func New(next http.Handler, seed uint64, rate float64, hang time.Duration) *Proxy {
	return &Proxy{next: next, rate: rate, hang: hang, random: rand.New(rand.NewPCG(seed, seed))}
}

// fault is one thing that goes wrong.
type fault struct {
	name string
	// arrives says whether the request reaches the server in spite of it.
	arrives bool
	spoil   func(p *Proxy, w http.ResponseWriter, answer *httptest.ResponseRecorder)
}

func faults() []fault {
	return []fault{
		{"dropped", false, drop},
		{"done, and the answer dropped", true, drop},
		{"done, and the answer reset in the middle", true, reset},
		{"done, and the answer truncated", true, truncate},
		{"done, and answered too late", true, late},
		{"not done, and no answer in time", false, late},
		{"done, and answered slowly", true, slow},
		{"429", false, status(http.StatusTooManyRequests, "")},
		{"429 with Retry-After", false, status(http.StatusTooManyRequests, "0.01")},
		{"500", false, status(http.StatusInternalServerError, "")},
		{"done, and 500", true, status(http.StatusInternalServerError, "")},
		{"502 of a proxy", false, gateway},
		{"done, and 502 of a proxy", true, gateway},
	}
}

// ServeHTTP implements http.Handler.
func (p *Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, spoiled := p.draw()
	if !spoiled {
		p.next.ServeHTTP(w, r)
		return
	}
	var answer *httptest.ResponseRecorder
	if f.arrives {
		answer = httptest.NewRecorder()
		p.next.ServeHTTP(answer, r)
	}
	f.spoil(p, w, answer)
}

func (p *Proxy) draw() (fault, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.random.Float64() >= p.rate {
		return fault{}, false
	}
	all := faults()
	return all[p.random.IntN(len(all))], true
}

func drop(_ *Proxy, w http.ResponseWriter, _ *httptest.ResponseRecorder) { hangUp(w) }

func reset(_ *Proxy, w http.ResponseWriter, answer *httptest.ResponseRecorder) {
	copyHeader(w, answer)
	w.Header().Set("Content-Length", strconv.Itoa(answer.Body.Len()+1))
	w.WriteHeader(answer.Code)
	_, _ = w.Write(answer.Body.Bytes()[:answer.Body.Len()/2])
	if flusher, ok := w.(http.Flusher); ok {
		flusher.Flush()
	}
	hangUp(w)
}

// truncate gives half an answer that looks whole.
func truncate(_ *Proxy, w http.ResponseWriter, answer *httptest.ResponseRecorder) {
	copyHeader(w, answer)
	w.Header().Del("Content-Length")
	w.WriteHeader(answer.Code)
	_, _ = w.Write(answer.Body.Bytes()[:answer.Body.Len()/2])
}

func late(p *Proxy, w http.ResponseWriter, _ *httptest.ResponseRecorder) {
	time.Sleep(p.hang)
	hangUp(w)
}

func slow(_ *Proxy, w http.ResponseWriter, answer *httptest.ResponseRecorder) {
	copyHeader(w, answer)
	w.WriteHeader(answer.Code)
	for _, b := range [][]byte{answer.Body.Bytes()[:answer.Body.Len()/2], answer.Body.Bytes()[answer.Body.Len()/2:]} {
		_, _ = w.Write(b)
		if flusher, ok := w.(http.Flusher); ok {
			flusher.Flush()
		}
		time.Sleep(time.Millisecond)
	}
}

func status(code int, retryAfter string) func(*Proxy, http.ResponseWriter, *httptest.ResponseRecorder) {
	return func(_ *Proxy, w http.ResponseWriter, _ *httptest.ResponseRecorder) {
		w.Header().Set("Content-Type", "application/json")
		if retryAfter != "" {
			w.Header().Set("Retry-After", retryAfter)
		}
		w.WriteHeader(code)
		fmt.Fprintf(w, `{"message":%q}`, http.StatusText(code))
	}
}

func gateway(_ *Proxy, w http.ResponseWriter, _ *httptest.ResponseRecorder) {
	w.Header().Set("Content-Type", "text/html")
	w.WriteHeader(http.StatusBadGateway)
	fmt.Fprint(w, "<html><h1>502 Bad Gateway</h1></html>")
}

func copyHeader(w http.ResponseWriter, answer *httptest.ResponseRecorder) {
	for name, values := range answer.Header() {
		w.Header()[name] = values
	}
}

// hangUp closes the connection without another word.
func hangUp(w http.ResponseWriter) {
	hijacker, ok := w.(http.Hijacker)
	if !ok {
		return
	}
	if connection, _, err := hijacker.Hijack(); err == nil {
		_ = connection.Close()
	}
}
