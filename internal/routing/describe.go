package routing

import (
	"net/url"
	"slices"
	"strings"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Describe says who is told about an alert, when, and how often.
func Describe(set resource.Set, alert *resource.Resource) sentence.Sentence {
	x, err := newIndex(set)
	if err != nil {
		return sentence.Say("its routes cannot be read")
	}
	if x.trees[alert.Kind] == nil && len(x.receivers[alert.Kind]) == 0 {
		return sentence.Say("no routes are given here")
	}
	destinations := x.destinations(alert, candidates(alert, nil)[0])
	if len(destinations) == 0 {
		return sentence.Say("nobody is told")
	}
	said := sentence.Say("told to %s", x.told(alert, destinations))
	if hold := resource.Text(alert.Body, "for"); hold != "" {
		said = said.Then(sentence.Say(" after %s", hold))
	}
	if repeat := destinations[0].Repeat; repeat > 0 {
		said = said.Then(sentence.Say(", repeated every %s", model.Duration(repeat).String()))
	}
	return said
}

// told names everything that an alert reaches.
func (x *index) told(alert *resource.Resource, destinations []Destination) string {
	var all []string
	for _, d := range destinations {
		for _, name := range x.integrations(alert.Kind, d.Receiver) {
			if !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	if len(all) == 0 {
		return "nobody"
	}
	return strings.Join(all, ", ")
}

// integrations names what a receiver does; a receiver that is not known by its name.
func (x *index) integrations(kind resource.Kind, receiver string) []string {
	r, known := x.receivers[kind][receiver]
	if !known {
		return []string{receiver}
	}
	var all []string
	for _, integration := range resource.Objects(r.Body, "integrations") {
		all = append(all, describe(resource.Text(integration, "type"), resource.Get(integration, "settings")))
	}
	slices.SortStableFunc(all, func(a, b string) int { return urgency(a) - urgency(b) })
	return all
}

// urgency puts what wakes people first.
func urgency(name string) int {
	for i, first := range []string{"PagerDuty", "Opsgenie", "VictorOps", "Slack"} {
		if strings.HasPrefix(name, first) {
			return i
		}
	}
	return len(name) + 10
}

// describe names an integration and where it leads, without any secret.
func describe(kind string, settings any) string {
	switch kind {
	case "pagerduty":
		return "PagerDuty"
	case "opsgenie":
		return "Opsgenie"
	case "victorops":
		return "VictorOps"
	case "slack":
		return strings.TrimSpace("Slack " + first(settings, "channel", "recipient"))
	case "email":
		return strings.TrimSpace("email " + first(settings, "to", "addresses"))
	case "webhook":
		return strings.TrimSpace("webhook " + host(first(settings, "url")))
	case "msteams", "msteamsv2", "teams":
		return "Microsoft Teams"
	}
	return kind
}

func first(settings any, keys ...string) string {
	for _, key := range keys {
		if text := resource.Text(settings, key); text != "" {
			return text
		}
	}
	return ""
}

func host(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return parsed.Hostname()
}
