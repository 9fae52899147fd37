// Package config finds out which Grafana to talk to, and as whom: from flags, from the
// environment, and from a file of contexts. It remembers where each setting came from.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gopkg.in/yaml.v3"
)

// File is the file of contexts: named Grafanas. It holds no secrets.
type File struct {
	CurrentContext string             `yaml:"current-context"`
	Contexts       map[string]Context `yaml:"contexts"`

	path string
}

// Context is one Grafana.
type Context struct {
	URL             string            `yaml:"url"`
	User            string            `yaml:"user"`
	OrgID           int64             `yaml:"org-id"`
	TokenEnv        string            `yaml:"token-env"`
	TokenCommand    []string          `yaml:"token-command"`
	PasswordEnv     string            `yaml:"password-env"`
	PasswordCommand []string          `yaml:"password-command"`
	CAFile          string            `yaml:"tls-ca-file"`
	CertFile        string            `yaml:"tls-cert-file"`
	KeyFile         string            `yaml:"tls-key-file"`
	SkipVerify      bool              `yaml:"insecure-skip-verify"`
	Headers         map[string]string `yaml:"headers"`
}

// Name is the file's name in the working directory.
const Name = ".obsgen.yaml"

// readFile reads the file that is named, else the one in the working directory, else the
// user's own. Only a named file must be there.
func readFile(named string) (File, error) {
	if named != "" {
		return parseFile(named)
	}
	paths := []string{Name}
	if dir, err := os.UserConfigDir(); err == nil {
		paths = append(paths, filepath.Join(dir, "obsgen", "config.yaml"))
	}
	for _, path := range paths {
		file, err := parseFile(path)
		if !errors.Is(err, fs.ErrNotExist) {
			return file, err
		}
	}
	return File{}, nil
}

func parseFile(path string) (File, error) {
	file := File{path: path}
	content, err := os.Open(path)
	if err != nil {
		return file, fmt.Errorf("read the contexts: %w", err)
	}
	defer content.Close()
	decoder := yaml.NewDecoder(content)
	decoder.KnownFields(true)
	if err := decoder.Decode(&file); err != nil {
		return file, fmt.Errorf("read the contexts in %s: %s", path, explain(err))
	}
	return file, nil
}

// explain does not repeat the file's text: somebody may have written a token into it.
func explain(err error) string {
	text := err.Error()
	for _, secret := range []string{"token", "password"} {
		if strings.Contains(text, "field "+secret+" not found") {
			return fmt.Sprintf("a %s does not belong into a file: write %s-env: NAME, or %s-command: [program, argument]", secret, secret, secret)
		}
	}
	var types *yaml.TypeError
	if !errors.As(err, &types) {
		return strings.TrimPrefix(text, "yaml: ")
	}
	for i, line := range types.Errors {
		types.Errors[i], _, _ = strings.Cut(line, " `")
	}
	return strings.Join(types.Errors, "; ")
}
