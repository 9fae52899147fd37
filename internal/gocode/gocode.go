// Package gocode writes what somebody made or changed in Grafana as a definition in Go,
// to paste among the others. What a definition cannot say becomes a comment in it.
package gocode

import (
	"fmt"
	"go/format"
	"strings"
)

// prefix makes a declaration of an expression: gofmt formats only whole declarations.
const prefix = "var _ = "

// formatted gives an expression the layout of gofmt.
func formatted(code string) (string, error) {
	out, err := format.Source([]byte(prefix + code))
	if err != nil {
		return "", fmt.Errorf("format the code: %w; this is a mistake in obsgen, please report it", err)
	}
	return strings.TrimPrefix(strings.TrimSpace(string(out)), prefix), nil
}

// failed says of what no code could be made.
func failed(what string, err error) error { return fmt.Errorf("write %s as Go: %w", what, err) }
