package config

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

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
