package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/config"
)

const contexts = `contexts:
  production: {url: https://production.example, token-env: PRODUCTION_TOKEN}
  plain: {url: https://plain.example}
  people: {url: https://people.example, user: me, password-env: MY_PASSWORD}
`

func resolve(t *testing.T, name string, env map[string]string) (config.Resolved, error) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "contexts.yaml")
	if err := os.WriteFile(file, []byte(contexts), 0o600); err != nil {
		t.Fatal(err)
	}
	return config.Resolve(t.Context(), config.Flags{File: file, Context: name}, func(name string) string { return env[name] })
}

// A token goes to the Grafana that it is for.
func TestCredentials(t *testing.T) {
	staging := map[string]string{"GRAFANA_URL": "https://staging.example", "GRAFANA_TOKEN": "staging", "PRODUCTION_TOKEN": "production", "MY_PASSWORD": "mine"}
	for context, want := range map[string]string{
		"":           "https://staging.example staging  ",
		"production": "https://production.example production  ",
		"plain":      "https://plain.example staging  ",
		"people":     "https://people.example  me mine",
	} {
		r, err := resolve(t, context, staging)
		c := r.Connection
		if got := strings.Join([]string{c.URL, c.Token, c.User, c.Password}, " "); err != nil || got != want {
			t.Errorf("context %q: got %q, want %q, %v", context, got, want, err)
		}
	}
}

// Another token does not take the place of one that is not set.
func TestCredentialsNotSet(t *testing.T) {
	for context, variable := range map[string]string{"production": "PRODUCTION_TOKEN", "people": "MY_PASSWORD"} {
		r, err := resolve(t, context, map[string]string{"GRAFANA_TOKEN": "staging"})
		if r.Connection.Token != "" || err == nil || !strings.Contains(err.Error(), "the context "+context+" from "+variable+": it is not set") {
			t.Errorf("context %s: token %q, %v", context, r.Connection.Token, err)
		}
	}
}
