package standin

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
)

// call is one request on the way to its answer.
type call struct {
	*store
	request *http.Request
	body    []byte
	user    *user
}

func (c *call) path(name string) string { return c.request.PathValue(name) }

func (c *call) query(name string) string { return c.request.URL.Query().Get(name) }

func (c *call) queries(name string) []string { return c.request.URL.Query()[name] }

// number is a query parameter, 0 where it is none.
func (c *call) number(name string) int {
	n, _ := strconv.Atoi(c.query(name))
	return n
}

// bind reads the body. Grafana takes JSON that says it is JSON, and no body for an empty one.
func (c *call) bind(into any) error {
	kind, _, err := mime.ParseMediaType(c.request.Header.Get("Content-Type"))
	if err != nil || kind != plainJSON {
		return c.badRequest()
	}
	decoder := json.NewDecoder(bytes.NewReader(c.body))
	decoder.UseNumber()
	if err := decoder.Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return c.badRequest()
	}
	return nil
}
