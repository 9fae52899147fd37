package gocode

import (
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// secretKey marks the place of a secret in a body, as package object writes it: its text
// is a reference as provisioning files have it, in which $$ stands for one $.
const secretKey = "$secret"

// reference is a public prefix and a variable: https://hooks.example.com/${PATH}.
var reference = regexp.MustCompile(`^((?:[^$]|\$\$)*)\$(?:(\w+)|\{(\w+)\})$`)

// todoSecret says what is missing where Grafana hides a secret.
const todoSecret = "TODO: set Env to the environment variable that holds this secret; it is not shown here."

// setSecret writes a field with a secret, unless there is none. The secret itself never gets
// into code, also where Grafana shows it. The kind is empty where the type need not be said.
func (l *literal) setSecret(name, kind string, value any) {
	if saysNothing(value) {
		return
	}
	match := reference.FindStringSubmatch(resource.Text(value, secretKey))
	if match == nil {
		l.note(todoSecret)
		l.set(name, kind+"{}")
		return
	}
	code := kind + "{Env: " + quoted(match[2]+match[3])
	if match[1] != "" {
		code += ", Prefix: " + quoted(strings.ReplaceAll(match[1], "$$", "$"))
	}
	l.set(name, code+"}")
}
