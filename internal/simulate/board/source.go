package board

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// source is a datasource that a panel, query or variable refers to.
type source struct {
	uid, name, kind string
	options         map[string]any
}

// Datasources that Grafana has of its own.
const (
	mixed     = "-- Mixed --"
	dashboard = "-- Dashboard --"
	grafana   = "-- Grafana --"
)

// Types of datasources that are simulated.
const (
	prometheus = "prometheus"
	loki       = "loki"
	tempo      = "tempo"
)

// source finds what a reference means: nothing is the default datasource. Old dashboards
// refer by name. fill fills in variables.
func (d *Data) source(ref any, fill func(string) string) (source, error) {
	uid, kind := "", ""
	switch r := ref.(type) {
	case string:
		uid = fill(r)
	case resource.Object:
		uid, kind = fill(resource.Text(r, "uid")), resource.Text(r, "type")
	}
	if uid == "" || uid == "default" {
		return d.preset(kind)
	}
	if slices.Contains([]string{mixed, dashboard, grafana, "grafana"}, uid) {
		return source{uid: uid, name: uid, kind: uid}, nil
	}
	for _, s := range d.datasources {
		if s.UID == uid || s.Name == uid {
			return defined(s), nil
		}
	}
	if kind == "" {
		return source{}, fmt.Errorf("there is no datasource %q", uid)
	}
	return source{uid: uid, name: uid, kind: kind}, nil
}

// preset is the default datasource; with a type, the one of that type.
func (d *Data) preset(kind string) (source, error) {
	found := -1
	for i, s := range d.datasources {
		if (kind == "" || s.Type == kind) && (s.Default || found < 0 && kind != "") {
			found = i
		}
	}
	switch {
	case found >= 0:
		return defined(d.datasources[found]), nil
	case kind != "":
		return source{uid: kind, name: kind, kind: kind}, nil
	case len(d.datasources) == 0:
		return source{uid: prometheus, name: prometheus, kind: prometheus}, nil
	}
	return source{}, fmt.Errorf("no datasource is the default: name one")
}

func defined(s obsgen.Datasource) source {
	return source{uid: s.UID, name: s.Name, kind: s.Type, options: s.Options}
}

// option is a setting of the datasource, as text.
func (s source) option(name string) string { return strings.TrimSpace(text(s.options[name])) }

// ErrNotExecuted is of queries that cannot be simulated: nothing is known about them.
var ErrNotExecuted = errors.New("not executed")

// unsimulated says that queries of a type cannot be run.
func unsimulated(kind string) error {
	if kind == "__expr__" {
		return fmt.Errorf("%w: expressions of Grafana cannot be simulated", ErrNotExecuted)
	}
	return fmt.Errorf("%w: %s queries cannot be simulated", ErrNotExecuted, kind)
}
