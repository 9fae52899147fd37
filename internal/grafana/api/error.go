package api

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Error is a request that did not do what it should, and what may help.
type Error struct {
	Request Request
	// Status is the server's; 0 if there was no answer.
	Status int
	// Message is what went wrong, Advice what to do about it.
	Message, Advice string
	Cause           error

	undecided  bool
	retryAfter time.Duration
}

func (e *Error) Error() string {
	text := fmt.Sprintf("%s: %s", e.Request, e.Message)
	if e.Status != 0 {
		text = fmt.Sprintf("%s: %d: %s", e.Request, e.Status, e.Message)
	}
	if e.Advice != "" {
		text += "; " + e.Advice
	}
	return text
}

// Unwrap gives the cause, where there was no answer.
func (e *Error) Unwrap() error { return e.Cause }

// Refused reports whether the credentials do not suffice.
func (e *Error) Refused() bool {
	return e.Status == http.StatusUnauthorized || e.Status == http.StatusForbidden
}

// IsStatus reports whether a server answered with one of these status codes.
func IsStatus(err error, codes ...int) bool {
	var e *Error
	if !errors.As(err, &e) {
		return false
	}
	for _, code := range codes {
		if e.Status == code {
			return true
		}
	}
	return false
}

// IsTaken reports whether another object has the name.
func IsTaken(err error) bool {
	var e *Error
	return errors.As(err, &e) && strings.Contains(e.Message, "same name")
}

// Undecided reports whether the server may have done what was asked, although no answer says
// so. Read before sending it again.
func Undecided(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.undecided
}

// cutOff is an answer that ended too early.
type cutOff struct{ cause error }

func (c *cutOff) Error() string { return "the answer was cut off: " + c.cause.Error() }

// failed explains why there was no answer.
func failed(ctx context.Context, request Request, err error) error {
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		return ctx.Err()
	}
	e := &Error{Request: request, Message: innermost(err), Cause: err, undecided: true}
	var cut *cutOff
	var dial *net.OpError
	var dns *net.DNSError
	switch {
	case errors.As(err, &cut):
		e.Message = cut.Error()
	case errors.As(err, &dns):
		e.undecided, e.Advice = false, "check the host name in the URL of Grafana"
	case untrusted(err) != "":
		e.undecided, e.Advice = false, untrusted(err)
	case strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		e.undecided, e.Advice = false, "the URL says https, the server speaks http"
	case errors.As(err, &dial) && dial.Op == "dial":
		e.undecided, e.Advice = false, "check that Grafana runs there, and that nothing in between keeps you from it"
	case errors.Is(err, context.DeadlineExceeded):
		e.Message, e.Advice = "no answer in time", "give it more with --timeout, or send less at once with --max-concurrent"
	}
	return e
}

// untrusted says what to do about a certificate; empty for all other errors.
func untrusted(err error) string {
	var invalid x509.CertificateInvalidError
	var unknown x509.UnknownAuthorityError
	var host x509.HostnameError
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "renew the server's certificate"
	case errors.As(err, &unknown):
		return "name the file of the authority that signed it in GRAFANA_TLS_CA_FILE"
	case errors.As(err, &host):
		return "the certificate is for another host: check the URL of Grafana"
	case errors.As(err, &invalid):
		return "the server's certificate is not valid"
	}
	return ""
}

// innermost leaves out method and URL, which the Request says already.
func innermost(err error) string {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		return wrapped.Err.Error()
	}
	return err.Error()
}
