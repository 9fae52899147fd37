package api

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net/http"
	"os"
)

// TLS names the files of a private certificate authority or a client certificate.
type TLS struct {
	CAFile, CertFile, KeyFile string
	// InsecureSkipVerify accepts any certificate: for a laptop, not for CI.
	InsecureSkipVerify bool
}

// transport reaches the server, through the proxy that the environment names.
func (c Connection) transport() (http.RoundTripper, error) {
	config, err := c.TLS.config()
	if err != nil {
		return nil, err
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = config
	transport.MaxIdleConnsPerHost = c.MaxConcurrent
	return withHeaders{transport, c.Headers}, nil
}

func (t TLS) config() (*tls.Config, error) {
	config := &tls.Config{InsecureSkipVerify: t.InsecureSkipVerify} //nolint:gosec // the user asked for it
	if t.CAFile != "" {
		pem, err := os.ReadFile(t.CAFile)
		if err != nil {
			return nil, fmt.Errorf("read the certificate authority of Grafana: %w", err)
		}
		config.RootCAs = x509.NewCertPool()
		if !config.RootCAs.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("read the certificate authority of Grafana: %s holds no certificate in PEM form", t.CAFile)
		}
	}
	if t.CertFile == "" && t.KeyFile == "" {
		return config, nil
	}
	pair, err := tls.LoadX509KeyPair(t.CertFile, t.KeyFile)
	if err != nil {
		return nil, fmt.Errorf("read the client certificate for Grafana (it needs a certificate file and a key file): %w", err)
	}
	config.Certificates = []tls.Certificate{pair}
	return config, nil
}

// withHeaders adds headers that a proxy in between asks for.
type withHeaders struct {
	next    http.RoundTripper
	headers map[string]string
}

func (w withHeaders) RoundTrip(request *http.Request) (*http.Response, error) {
	if len(w.headers) > 0 {
		request = request.Clone(request.Context())
		for name, value := range w.headers {
			request.Header.Set(name, value)
		}
	}
	return w.next.RoundTrip(request)
}
