package render

import (
	"path"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

// secretsMount is where Alertmanager finds its secrets, one file each: it has no
// environment variables in its configuration.
const secretsMount = "/etc/alertmanager/secrets"

type amConfig struct {
	Global            map[string]string `yaml:"global,omitempty"`
	Templates         []string          `yaml:"templates,omitempty"`
	Route             amRoute           `yaml:"route"`
	InhibitRules      []amInhibition    `yaml:"inhibit_rules,omitempty"`
	MuteTimeIntervals []muteTiming      `yaml:"time_intervals,omitempty"`
	Receivers         []amReceiver      `yaml:"receivers"`
}

type amRoute struct {
	Receiver          string    `yaml:"receiver,omitempty"`
	Matchers          []string  `yaml:"matchers,omitempty"`
	GroupBy           []string  `yaml:"group_by,omitempty,flow"`
	GroupWait         string    `yaml:"group_wait,omitempty"`
	GroupInterval     string    `yaml:"group_interval,omitempty"`
	RepeatInterval    string    `yaml:"repeat_interval,omitempty"`
	MuteTimeIntervals []string  `yaml:"mute_time_intervals,omitempty,flow"`
	Continue          bool      `yaml:"continue,omitempty"`
	Routes            []amRoute `yaml:"routes,omitempty"`
}

type amInhibition struct {
	SourceMatchers []string `yaml:"source_matchers"`
	TargetMatchers []string `yaml:"target_matchers"`
	Equal          []string `yaml:"equal,flow,omitempty"`
}

func alertmanager(model *build.Model) (Files, error) {
	notification := model.Bundle.Notification
	if notification.Route.Contact == "" {
		return nil, nil
	}
	files := Files{}
	for _, template := range notification.Templates {
		files["alertmanager/templates/"+template.Name+".tmpl"] = []byte(strings.TrimSpace(template.Body) + "\n")
	}
	content, err := yamlFile(newAMConfig(notification),
		"Secrets are read from files in "+secretsMount+"; a missing one fails when it is used, not at start.",
		"The file of a webhook holds the whole URL: the prefix is not added here as it is for Grafana.")
	files["alertmanager/alertmanager.yml"] = content
	return files, err
}

func newAMConfig(n obsgen.Notification) amConfig {
	config := amConfig{Route: newAMRoute(n.Route)}
	if n.Mail.Smarthost != "" {
		config.Global = map[string]string{"smtp_smarthost": n.Mail.Smarthost, "smtp_from": n.Mail.From}
	}
	if len(n.Templates) > 0 {
		config.Templates = []string{"/etc/alertmanager/templates/*.tmpl"}
	}
	for _, contact := range n.Contacts {
		config.Receivers = append(config.Receivers, newAMReceiver(contact))
	}
	for _, inhibition := range n.Inhibitions {
		config.InhibitRules = append(config.InhibitRules, amInhibition{
			matchers(inhibition.Source), matchers(inhibition.Target), inhibition.Equal,
		})
	}
	for _, timing := range n.MuteTimings {
		config.MuteTimeIntervals = append(config.MuteTimeIntervals, newMuteTiming(timing))
	}
	return config
}

func newAMRoute(route obsgen.Route) amRoute {
	r := amRoute{
		Receiver:          route.Contact,
		Matchers:          matchers(route.Match),
		GroupBy:           route.GroupBy,
		GroupWait:         optionalDuration(route.GroupWait),
		GroupInterval:     optionalDuration(route.GroupInterval),
		RepeatInterval:    optionalDuration(route.RepeatInterval),
		MuteTimeIntervals: route.Mute,
		Continue:          route.Continue,
	}
	for _, child := range route.Routes {
		r.Routes = append(r.Routes, newAMRoute(child))
	}
	return r
}

func matchers(from []obsgen.Matcher) []string {
	var all []string
	for _, m := range from {
		all = append(all, m.Label+m.Op+quoted(m.Value))
	}
	return all
}

func quoted(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(value) + `"`
}

// SecretFile is where Alertmanager reads a secret.
func SecretFile(secret obsgen.Secret) string {
	return path.Join(secretsMount, strings.ToLower(secret.Env))
}
