package config

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
)

// Flags are what the command line says; empty is nothing.
type Flags struct {
	File, Context, URL string
	OrgID              int64
	Headers            []string
	MaxConcurrent      int
	MaxRate            float64
	Timeout            time.Duration
}

// Setting is a setting and where it came from. Of a secret it has no value.
type Setting struct {
	Name, Value, From string
	Secret            bool
}

// Resolved is a connection, and how it came about.
type Resolved struct {
	Connection api.Connection
	Settings   []Setting
}

// resolver goes through the settings one by one.
type resolver struct {
	env     func(string) string
	context Context
	name    string // of the context
	chosen  bool   // the context was named on the command line, and so wins over the environment
	result  Resolved
}

// Resolve finds the settings: flags first, then a context that was named, then the
// environment, then the file's current context.
func Resolve(ctx context.Context, flags Flags, env func(string) string) (Resolved, error) {
	file, err := readFile(cmp.Or(flags.File, env("OBSGEN_CONFIG")))
	if err != nil {
		return Resolved{}, err
	}
	r := &resolver{env: env, chosen: flags.Context != ""}
	if r.name = cmp.Or(flags.Context, file.CurrentContext); r.name != "" {
		found, ok := file.Contexts[r.name]
		if !ok {
			return Resolved{}, fmt.Errorf("there is no context %q in %s; known are %s", r.name, cmp.Or(file.path, Name), strings.Join(slices.Sorted(maps.Keys(file.Contexts)), ", "))
		}
		r.context = found
	}
	return r.resolve(ctx, flags)
}

func (r *resolver) resolve(ctx context.Context, flags Flags) (Resolved, error) {
	c := &r.result.Connection
	c.URL = r.text("url", flags.URL, r.context.URL, "GRAFANA_URL", "GRAFANA_SERVER")
	r.hideLogin()
	if err := r.credentials(ctx, c); err != nil {
		return r.result, err
	}
	c.TLS.CAFile = r.text("tls-ca-file", "", r.context.CAFile, "GRAFANA_TLS_CA_FILE")
	c.TLS.CertFile = r.text("tls-cert-file", "", r.context.CertFile, "GRAFANA_TLS_CERT_FILE")
	c.TLS.KeyFile = r.text("tls-key-file", "", r.context.KeyFile, "GRAFANA_TLS_KEY_FILE")
	skip := r.text("insecure-skip-verify", "", strings.TrimPrefix(strconv.FormatBool(r.context.SkipVerify), "false"), "GRAFANA_INSECURE_SKIP_VERIFY")
	c.TLS.InsecureSkipVerify = skip == "true" || skip == "1"
	var err error
	if c.OrgID, err = r.org(flags.OrgID); err != nil {
		return r.result, err
	}
	c.MaxConcurrent, c.MaxRate, c.Timeout = flags.MaxConcurrent, flags.MaxRate, flags.Timeout
	c.Headers, err = headers(r.context.Headers, flags.Headers)
	return r.result, err
}
