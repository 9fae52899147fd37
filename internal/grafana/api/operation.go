package api

import (
	"context"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/go-openapi/runtime"
	"github.com/go-openapi/strfmt"
)

// operation is what the generated methods of Grafana's client submit. Theirs lose fields
// that their types do not know, which must not happen to what others wrote, and panic on
// an answer that they do not expect.
func operation(ctx context.Context, r Request, timeout time.Duration) *runtime.ClientOperation {
	return &runtime.ClientOperation{
		ID: r.Method + r.Path, Method: r.Method, PathPattern: r.Path, Context: ctx,
		ProducesMediaTypes: []string{runtime.JSONMime}, ConsumesMediaTypes: []string{runtime.JSONMime},
		Params: writer{r, timeout}, Reader: reader{},
	}
}

type writer struct {
	Request
	timeout time.Duration
}

func (w writer) WriteToRequest(out runtime.ClientRequest, _ strfmt.Registry) error {
	if err := out.SetTimeout(w.timeout); err != nil {
		return err
	}
	for name, value := range w.Params {
		if err := out.SetPathParam(name, value); err != nil {
			return err
		}
	}
	for name, values := range w.Query {
		if err := out.SetQueryParam(name, values...); err != nil {
			return err
		}
	}
	for name, value := range w.Header {
		if err := out.SetHeaderParam(name, value); err != nil {
			return err
		}
	}
	if w.Body == nil {
		return nil
	}
	return out.SetBodyParam(w.Body)
}

// filled is the path with its names filled in.
func (r Request) filled() string {
	path := r.Path
	for name, value := range r.Params {
		path = strings.ReplaceAll(path, "{"+name+"}", url.PathEscape(value))
	}
	return path
}

// answer is what a server answered.
type answer struct {
	status   int
	body     []byte
	kind     string // the content type
	location string
	after    string // Retry-After
	date     string
}

type reader struct{}

func (reader) ReadResponse(response runtime.ClientResponse, _ runtime.Consumer) (any, error) {
	body, err := io.ReadAll(response.Body())
	if err != nil {
		return nil, &cutOff{err}
	}
	return answer{
		status: response.Code(), body: body, kind: response.GetHeader("Content-Type"), location: response.GetHeader("Location"),
		after: response.GetHeader("Retry-After"), date: response.GetHeader("Date"),
	}, nil
}
