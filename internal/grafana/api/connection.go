package api

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/go-openapi/runtime"
	httptransport "github.com/go-openapi/runtime/client"
	"github.com/go-openapi/strfmt"
	"github.com/grafana/grafana-openapi-client-go/client"
)

// Connection says how to reach a server. Only URL is required.
type Connection struct {
	// URL of the server, such as https://grafana.example.com or https://example.com/grafana.
	URL string
	// Token of a service account. Without one, User and Password are used.
	Token          string
	User, Password string
	// OrgID is sent with User and Password only: a token belongs to an organization.
	OrgID   int64
	TLS     TLS
	Headers map[string]string
	// MaxConcurrent requests under way. Default: 10.
	MaxConcurrent int
	// MaxRate in requests per second. Default: no limit.
	MaxRate float64
	// Timeout of a request. Default: 30 s.
	Timeout time.Duration
	// RetryWait is the first pause before a repeated request; it doubles. Default: 500 ms.
	RetryWait time.Duration
	// Tries is how often a request is sent at most. Default: 6.
	Tries int
}

// New returns a client. It sends nothing yet.
func New(c Connection) (*Client, error) {
	c.MaxConcurrent = cmp.Or(c.MaxConcurrent, 10)
	c.Timeout = cmp.Or(c.Timeout, 30*time.Second)
	c.RetryWait = cmp.Or(c.RetryWait, 500*time.Millisecond)
	c.Tries = cmp.Or(c.Tries, 6)
	base, err := c.parsed()
	if err != nil {
		return nil, err
	}
	if c.User == "" && base.User != nil {
		c.User = base.User.Username()
		c.Password, _ = base.User.Password()
	}
	transport, err := c.transport()
	if err != nil {
		return nil, err
	}
	made := &Client{connection: c, limiter: newLimiter(c.MaxConcurrent, c.MaxRate)}
	made.grafana = client.New(c.runtime(base, transport), &client.TransportConfig{Host: base.Host}, strfmt.Default)
	for _, secret := range []string{c.Token, c.Password} {
		made.Hide(secret)
	}
	return made, nil
}

func (c Connection) parsed() (*url.URL, error) {
	if c.URL == "" {
		return nil, errors.New("no Grafana is given; set GRAFANA_URL or --url, such as https://grafana.example.com")
	}
	base, err := url.Parse(c.URL)
	switch {
	case err != nil: // the error repeats the URL, which may hold a password
		return nil, errors.New("the URL of Grafana cannot be read; write it like https://grafana.example.com")
	case base.Scheme != "http" && base.Scheme != "https", base.Host == "":
		return nil, fmt.Errorf("%q is no URL of a Grafana; write it like https://grafana.example.com", base.Redacted())
	case base.RawQuery != "" || base.Fragment != "":
		return nil, fmt.Errorf("the URL %s has a query; give the server's root, such as %s://%s", base.Redacted(), base.Scheme, base.Host)
	}
	return base, nil
}

func (c Connection) shownURL() string {
	base, err := c.parsed()
	if err != nil {
		return ""
	}
	base.User = nil
	return strings.TrimRight(base.String(), "/")
}

// runtime is go-openapi's, with a transport of its own: the one that grafana's client makes
// by itself changes http.DefaultTransport.
func (c Connection) runtime(base *url.URL, transport http.RoundTripper) *httptransport.Runtime {
	rt := httptransport.NewWithClient(base.Host, cmp.Or(base.Path, "/"), []string{base.Scheme}, &http.Client{
		Transport: transport,
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse // a redirected POST would become a GET
		},
	})
	rt.Consumers["*/*"] = runtime.ByteStreamConsumer() // answers are read whole, whatever they are
	rt.DefaultAuthentication = c.auth()
	return rt
}

func (c Connection) auth() runtime.ClientAuthInfoWriter {
	if c.Token != "" {
		return httptransport.BearerToken(c.Token)
	}
	var writers []runtime.ClientAuthInfoWriter
	if c.User != "" {
		writers = append(writers, httptransport.BasicAuth(c.User, c.Password))
	}
	if c.OrgID != 0 {
		writers = append(writers, httptransport.APIKeyAuth(client.OrgIDHeader, "header", fmt.Sprint(c.OrgID)))
	}
	return httptransport.Compose(writers...)
}
