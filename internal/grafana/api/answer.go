package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// problem is nil for an answer in JSON that says that all is well.
func (a answer) problem(request Request) error {
	e := &Error{Request: request, Status: a.status, Message: a.message()}
	switch {
	case a.status >= 200 && a.status < 300 && (len(a.body) == 0 || a.isJSON()):
		return nil
	case a.status >= 200 && a.status < 300:
		e.Message = "the answer is not JSON but " + a.described()
		e.Advice = "check that the URL is Grafana's root, and that no login page or proxy answers in its place"
	case a.status >= 300 && a.status < 400:
		e.Message, e.Advice = "redirected to "+a.location, "give the address that answers itself as the URL of Grafana"
	case a.status == http.StatusUnauthorized:
		e.Advice = "set GRAFANA_TOKEN to a valid token of a service account, or GRAFANA_USER and GRAFANA_PASSWORD"
	case a.status == http.StatusForbidden:
		e.Advice = "the credentials must have this permission"
	case strings.Contains(e.Message, "same name"):
		e.Advice = "rename or delete the one that has the name; where two exchange their names, give one of them a third name first"
	case a.status == http.StatusTooManyRequests:
		e.retryAfter = a.retryAfter()
	case a.status == http.StatusRequestTimeout || a.status >= 500:
		e.undecided, e.retryAfter = true, a.retryAfter()
	}
	return e
}

// message is what the server said of its error.
func (a answer) message() string {
	var said struct{ Message, Error string }
	if json.Unmarshal(a.body, &said) == nil && said.Message+said.Error != "" {
		return strings.TrimSpace(strings.TrimRight(said.Message+" "+said.Error, " "))
	}
	if !a.isJSON() && len(a.body) > 0 {
		return fmt.Sprintf("%s (the answer is %s)", http.StatusText(a.status), a.described())
	}
	return http.StatusText(a.status)
}

func (a answer) isJSON() bool { return strings.Contains(a.kind, "json") || json.Valid(a.body) }

func (a answer) described() string {
	if strings.Contains(a.kind, "html") || strings.HasPrefix(strings.TrimSpace(string(a.body)), "<") {
		return "a web page"
	}
	return "of type " + strconv.Quote(a.kind)
}

// retryAfter reads the header in both of its forms: seconds, and a date.
func (a answer) retryAfter() time.Duration {
	if seconds, err := strconv.ParseFloat(a.after, 64); err == nil && seconds > 0 {
		return min(time.Duration(seconds*float64(time.Second)), longestPause)
	}
	at, err := http.ParseTime(a.after)
	if err != nil {
		return 0
	}
	now, err := http.ParseTime(a.date)
	if err != nil {
		now = time.Now()
	}
	return min(max(at.Sub(now), 0), longestPause)
}

// longestPause keeps a run from waiting for hours on one header.
const longestPause = 2 * time.Minute
