package config

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
)

// credentials are a token, else a user and password. Those of the context whose URL is used
// come before those of the environment: a token must not go to another Grafana than the one
// it is for.
func (r *resolver) credentials(ctx context.Context, c *api.Connection) error {
	if r.context.URL != "" && c.URL == r.context.URL {
		found, err := r.fromContext(ctx, c)
		if found || err != nil {
			return err
		}
	}
	r.fromEnvironment(c)
	return nil
}

func (r *resolver) fromContext(ctx context.Context, c *api.Connection) (found bool, err error) {
	token, from, err := r.secret(ctx, r.context.TokenEnv, r.context.TokenCommand)
	if err != nil {
		return false, err
	}
	if token != "" {
		c.Token = token
		r.took("token", from)
		return true, nil
	}
	password, from, err := r.secret(ctx, r.context.PasswordEnv, r.context.PasswordCommand)
	if err != nil {
		return false, err
	}
	if r.context.User != "" && password != "" {
		c.User, c.Password = r.context.User, password
		r.result.Settings = append(r.result.Settings, Setting{Name: "user", Value: c.User, From: "context " + r.name})
		r.took("password", from)
		return true, nil
	}
	return false, r.unset()
}

// unset is about a variable that the context names for its own credentials.
func (r *resolver) unset() error {
	if variable := cmp.Or(r.context.TokenEnv, r.context.PasswordEnv); variable != "" {
		return fmt.Errorf("take the credentials of the context %s from %s: it is not set; set it, or change the context", r.name, variable)
	}
	return nil
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
func (r *resolver) fromEnvironment(c *api.Connection) {
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
}

func (r *resolver) took(name, from string) {
	r.result.Settings = append(r.result.Settings, Setting{Name: name, From: from, Secret: true})
}
