// Package api talks to Grafana's HTTP API: it knows how to reach a server, when a request
// may be sent again, and how to say what a server meant by its answer. It knows nothing
// of what is sent.
package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"github.com/grafana/grafana-openapi-client-go/client"
)

// Client is a connection to one server. It is safe for concurrent use.
type Client struct {
	connection Connection
	grafana    *client.GrafanaHTTPAPI
	limiter    *limiter
	hidden     hidden
	sent       atomic.Int64
	offset     atomic.Int64 // of the server's clock from ours
}

// Request is a request of Grafana's API.
type Request struct {
	Method string
	// Path with names in braces: /api/folders/{uid}.
	Path string
	// Params fill in the names; they are escaped.
	Params map[string]string
	Query  url.Values
	// Body is encoded as JSON; nil sends none.
	Body   any
	Header map[string]string
}

// Get reads. What fails for a moment is asked again.
func (c *Client) Get(ctx context.Context, path string, params map[string]string, query url.Values, into any) error {
	request := Request{Method: http.MethodGet, Path: path, Params: params, Query: query}
	return c.send(ctx, request, into, func(e *Error) bool { return e.undecided || e.Status == http.StatusTooManyRequests })
}

// Write sends a request that changes something. It is sent again only if the server cannot
// have done it; see [Undecided].
func (c *Client) Write(ctx context.Context, request Request, into any) error {
	return c.send(ctx, request, into, func(e *Error) bool { return e.Status == http.StatusTooManyRequests })
}

// send repeats a request while its error may pass.
func (c *Client) send(ctx context.Context, request Request, into any, passes func(*Error) bool) error {
	return c.repeat(ctx, func() error {
		answer, err := c.once(ctx, request)
		if err != nil {
			return err
		}
		return decode(request, answer, into)
	}, passes)
}

// Requests is how many requests have been sent, repeated ones included.
func (c *Client) Requests() int { return int(c.sent.Load()) }

// URL is the server's address, without credentials.
func (c *Client) URL() string { return c.connection.shownURL() }

// OrgID is the organization that was asked for; 0 is the one of the credentials.
func (c *Client) OrgID() int64 { return c.connection.OrgID }

// Now is the time by the server's clock, as far as its answers tell it: to the second.
func (c *Client) Now() time.Time { return time.Now().Add(time.Duration(c.offset.Load())) }

func (c *Client) setClock(date string) {
	if now, err := http.ParseTime(date); err == nil {
		c.offset.Store(int64(time.Until(now)))
	}
}

// Hide keeps a value out of every error from now on: servers may repeat what they got.
func (c *Client) Hide(value string) { c.hidden.add(value) }

func decode(request Request, answer answer, into any) error {
	if into == nil {
		return nil
	}
	if err := json.Unmarshal(answer.body, into); err != nil {
		return &Error{Request: request, Status: answer.status, Message: "the answer is not the JSON that Grafana gives: " + err.Error(), undecided: true}
	}
	return nil
}

// once sends a request once, as soon as the server can take it.
func (c *Client) once(ctx context.Context, request Request) (answer, error) {
	release, err := c.limiter.acquire(ctx)
	if err != nil {
		return answer{}, err
	}
	c.sent.Add(1)
	result, err := c.grafana.Transport.Submit(operation(ctx, request, c.connection.Timeout))
	got, _ := result.(answer)
	c.setClock(got.date)
	if err == nil {
		err = got.problem(request)
	} else {
		err = failed(ctx, request, err)
	}
	release(err)
	return got, c.hidden.from(err)
}

func (r Request) String() string { return fmt.Sprintf("%s %s", r.Method, r.filled()) }
