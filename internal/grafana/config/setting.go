package config

import (
	"fmt"
	"maps"
	"net/url"
	"strconv"
	"strings"
)

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
