package config

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"net/url"
	"os/exec"
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

// text is a setting from the first place that has it.
func (r *resolver) text(name, flag, inContext string, names ...string) string {
	value, from := flag, "--"+name
	fromContext := func() {
		if value == "" {
			value, from = inContext, "context "+r.name
		}
	}
	if r.chosen {
		fromContext()
	}
	for _, variable := range names {
		if value == "" {
			value, from = r.env(variable), variable
		}
	}
	fromContext()
	if value != "" {
		r.result.Settings = append(r.result.Settings, Setting{Name: name, Value: value, From: from})
	}
	return value
}

// hideLogin keeps the password of a URL out of what is shown.
func (r *resolver) hideLogin() {
	for i, s := range r.result.Settings {
		if base, err := url.Parse(s.Value); err == nil && base.User != nil {
			r.result.Settings[i].Value = base.Redacted()
		}
	}
}

func (r *resolver) org(flag int64) (int64, error) {
	text := func(id int64) string {
		if id == 0 {
			return ""
		}
		return strconv.FormatInt(id, 10)
	}
	value := r.text("org-id", text(flag), text(r.context.OrgID), "GRAFANA_ORG_ID")
	if value == "" {
		return 0, nil
	}
	id, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("GRAFANA_ORG_ID is %q; write the number of an organization", value)
	}
	return id, nil
}

// headers reads "Name: value".
func headers(all map[string]string, lines []string) (map[string]string, error) {
	merged := maps.Clone(all)
	for _, line := range lines {
		name, value, ok := strings.Cut(line, ":")
		if name = strings.TrimSpace(name); !ok || name == "" {
			return nil, fmt.Errorf("%q is no header; write --header 'Name: value'", name)
		}
		if merged == nil {
			merged = map[string]string{}
		}
		merged[name] = strings.TrimSpace(value)
	}
	return merged, nil
}

// commandTimeout is how long a password manager may ask its user.
const commandTimeout = 2 * time.Minute

// run runs a command that prints a secret.
func run(ctx context.Context, command []string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, commandTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("run %s for the credentials of Grafana: %w: %.200s", command[0], err, strings.TrimSpace(stderr.String()))
	}
	secret := strings.TrimRight(string(out), "\r\n")
	if secret == "" {
		return "", fmt.Errorf("run %s for the credentials of Grafana: it printed nothing", command[0])
	}
	return secret, nil
}
