package config

import (
	"context"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
)

// credentials are a token, else a user and password. Those of a context that was named, or
// whose URL is used, come before those of the environment: a token must not go to another
// Grafana than the one it is for.
func (r *resolver) credentials(ctx context.Context, c *api.Connection) error {
	for _, source := range r.sources() {
		found, err := source(ctx, c)
		if found || err != nil {
			return err
		}
	}
	return nil
}

func (r *resolver) sources() []func(context.Context, *api.Connection) (bool, error) {
	if r.urlFromContext() {
		return []func(context.Context, *api.Connection) (bool, error){r.fromContext, r.fromEnvironment}
	}
	return []func(context.Context, *api.Connection) (bool, error){r.fromEnvironment}
}

func (r *resolver) urlFromContext() bool {
	for _, s := range r.result.Settings {
		if s.Name == "url" {
			return s.From == "context "+r.name
		}
	}
	return false
}

func (r *resolver) fromContext(ctx context.Context, c *api.Connection) (bool, error) {
	token, from, err := r.secret(ctx, r.context.TokenEnv, r.context.TokenCommand)
	if err != nil || token != "" {
		c.Token = token
		r.took("token", from)
		return true, err
	}
	password, from, err := r.secret(ctx, r.context.PasswordEnv, r.context.PasswordCommand)
	if r.context.User == "" || password == "" {
		return err != nil, err
	}
	c.User, c.Password = r.context.User, password
	r.result.Settings = append(r.result.Settings, Setting{Name: "user", Value: c.User, From: "context " + r.name})
	r.took("password", from)
	return true, err
}

// secret is a secret that a context names, and where it came from.
func (r *resolver) secret(ctx context.Context, variable string, command []string) (value, from string, err error) {
	if variable != "" && r.env(variable) != "" {
		return r.env(variable), variable, nil
	}
	if len(command) == 0 {
		return "", "", nil
	}
	value, err = run(ctx, command)
	return value, "the command " + command[0], err
}

// fromEnvironment knows Grafana's names, and Terraform's: a token, or user:password.
func (r *resolver) fromEnvironment(_ context.Context, c *api.Connection) (bool, error) {
	auth := r.env("GRAFANA_AUTH")
	user, password, isPair := strings.Cut(auth, ":")
	switch {
	case r.env("GRAFANA_TOKEN") != "":
		c.Token = r.env("GRAFANA_TOKEN")
		r.took("token", "GRAFANA_TOKEN")
	case r.env("GRAFANA_USER") != "":
		c.User, c.Password = r.env("GRAFANA_USER"), r.env("GRAFANA_PASSWORD")
		r.result.Settings = append(r.result.Settings, Setting{Name: "user", Value: c.User, From: "GRAFANA_USER"})
		r.took("password", "GRAFANA_PASSWORD")
	case isPair:
		c.User, c.Password = user, password
		r.result.Settings = append(r.result.Settings, Setting{Name: "user", Value: c.User, From: "GRAFANA_AUTH"})
		r.took("password", "GRAFANA_AUTH")
	case auth != "":
		c.Token = auth
		r.took("token", "GRAFANA_AUTH")
	}
	return true, nil
}

func (r *resolver) took(name, from string) {
	r.result.Settings = append(r.result.Settings, Setting{Name: name, From: from, Secret: true})
}
