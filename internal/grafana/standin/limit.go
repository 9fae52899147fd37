package standin

import (
	"net/http"
	"strconv"
	"sync"
	"time"
)

// limiter counts requests in windows that follow each other.
type limiter struct {
	mu     sync.Mutex
	since  time.Time
	served int
}

// refuse says how long until the next window, if this one is full.
func (l *limiter) refuse(limit RateLimit, now time.Time) (time.Duration, bool) {
	if limit.Requests <= 0 {
		return 0, false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if now.Sub(l.since) >= limit.Per {
		l.since, l.served = now, 0
	}
	l.served++
	return l.since.Add(limit.Per).Sub(now), l.served > limit.Requests
}

// limited is the answer to a request that comes too soon.
func limited(header http.Header, limit RateLimit, wait time.Duration) answer {
	if limit.RetryAfter {
		seconds := int((wait + time.Second - 1) / time.Second)
		header.Set("Retry-After", strconv.Itoa(max(1, seconds)))
	}
	return reply(http.StatusTooManyRequests, object{"message": "Too many requests"})
}
