package resource

import (
	"slices"
	"strings"
)

// newReceiver lists the integrations of all kinds: slack_configs are of type slack.
func newReceiver(from Object) (*Resource, error) {
	name := Text(from, "name")
	body := copied(from)
	drop(body, "name")
	var integrations []any
	for _, key := range Keys(from) {
		kind, isList := strings.CutSuffix(key, "_configs")
		if !isList {
			continue
		}
		all, err := objectsIn(from, key)
		if err != nil {
			return nil, err
		}
		for _, settings := range all {
			integrations = append(integrations, Object{"type": kind, "settings": canonicalSettings(kind, settings)})
		}
		drop(body, key)
	}
	body["integrations"] = integrations
	return &Resource{Kind: Receiver, UID: name, Title: name, Body: cleanObject(body)}, nil
}

// canonicalSettings of an integration leave out what Alertmanager takes for granted.
func canonicalSettings(kind string, from Object) Object {
	settings := masker{hostOnly: true}.mask(cleanObject(from)).(Object)
	if resolved, known := sendsResolved(kind); known {
		dropDefaults(settings, Object{"send_resolved": resolved})
	}
	return settings
}

// sendsResolved reports whether an integration says that an alert is over, unless it is
// told otherwise.
func sendsResolved(kind string) (resolved, known bool) {
	if slices.Contains([]string{"email", "slack", "rocketchat", "wechat"}, kind) {
		return false, true
	}
	return true, slices.Contains([]string{"discord", "incidentio", "jira", "mattermost", "msteams", "msteamsv2", "opsgenie",
		"pagerduty", "pushover", "sns", "telegram", "victorops", "webex", "webhook"}, kind)
}
