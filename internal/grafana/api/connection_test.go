package api_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
)

func TestBadURLs(t *testing.T) {
	for url, want := range map[string]string{
		"":                              "set GRAFANA_URL",
		"grafana.example.com":           "is no URL of a Grafana",
		"ftp://x":                       "is no URL of a Grafana",
		"http://u:s3cret@h:port/":       "cannot be read",
		"https://h/?orgId=1":            "give the server's root, such as https://h",
		"https://u:s3cret@h/d/x?from=1": "has a query",
	} {
		_, err := api.New(api.Connection{URL: url})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%q: got %v, want %q", url, err, want)
		}
	}
}

func TestNoServer(t *testing.T) {
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	for url, want := range map[string]string{
		closed.URL:               "check that Grafana runs there",
		"http://nowhere.invalid": "check the host name",
	} {
		client := connect(t, api.Connection{URL: url, Tries: 1})
		if _, err := client.Version(t.Context()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func TestTLS(t *testing.T) {
	s := httptest.NewTLSServer(jsonOK(`{"database":"ok","version":"12.4.0"}`))
	defer s.Close()
	if _, err := connect(t, api.Connection{URL: s.URL}).Version(t.Context()); err == nil || !strings.Contains(err.Error(), "GRAFANA_TLS_CA_FILE") {
		t.Errorf("got %v", err)
	}
	if _, err := connect(t, api.Connection{URL: strings.Replace(s.URL, "127.0.0.1", "localhost", 1), TLS: ca(t, s)}).Version(t.Context()); err == nil || !strings.Contains(err.Error(), "another host") {
		t.Errorf("got %v", err)
	}
	if _, err := connect(t, api.Connection{URL: s.URL, TLS: ca(t, s)}).Version(t.Context()); err != nil {
		t.Error(err)
	}
	plain := httptest.NewServer(jsonOK(`{}`))
	defer plain.Close()
	if _, err := connect(t, api.Connection{URL: strings.Replace(plain.URL, "http:", "https:", 1), Tries: 1}).Version(t.Context()); err == nil || !strings.Contains(err.Error(), "the server speaks http") {
		t.Errorf("got %v", err)
	}
}

func ca(t *testing.T, s *httptest.Server) api.TLS {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ca.pem")
	content := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw})
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return api.TLS{CAFile: file}
}

func TestExpired(t *testing.T) {
	s := httptest.NewUnstartedServer(jsonOK(`{}`))
	s.TLS = &tls.Config{Certificates: []tls.Certificate{expired(t)}}
	s.StartTLS()
	defer s.Close()
	_, err := connect(t, api.Connection{URL: s.URL, TLS: ca(t, s)}).Version(t.Context())
	if err == nil || !strings.Contains(err.Error(), "renew the server's certificate") {
		t.Errorf("got %v", err)
	}
}

func expired(t *testing.T) tls.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(-time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

func TestVersion(t *testing.T) {
	for body, want := range map[string]string{
		`{"database":"ok","version":"10.1.0"}`:     "",
		`{"database":"ok","version":"13.0.0-pre"}`: "",
		`{"database":"ok","version":"10.0.9"}`:     "older than 10.1",
		`{"status":"up"}`:                          "is no Grafana",
	} {
		client, _ := server(t, jsonOK(body))
		_, err := client.Version(t.Context())
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: got %v, want %q", body, err, want)
		}
		if strings.Contains(body, "10.0") && !errors.Is(err, api.ErrUnsupported) {
			t.Errorf("%v is not ErrUnsupported", err)
		}
	}
	client, _ := server(t, jsonOK(`{"database":"ok"}`), jsonOK(`{"buildInfo":{"version":"11.2.1"}}`))
	if v, err := client.Version(t.Context()); err != nil || v.Major != 11 || !v.AtLeast(11, 2) || v.AtLeast(11, 3) {
		t.Errorf("a server that hides its version: %v, %v", v, err)
	}
}
