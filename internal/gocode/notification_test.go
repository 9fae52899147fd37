package gocode_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/gocode"
)

// A contact point as Grafana's API gives it: secrets are hidden, and there is more than a
// definition can say.
func TestContact(t *testing.T) {
	code, err := gocode.Contact(decoded(t, `{"name": "team", "receivers": [
		{"uid": "a", "type": "slack", "settings": {"url": "[REDACTED]", "recipient": "#team", "mentionChannel": "here", "token": "xoxb-1"}, "disableResolveMessage": true},
		{"uid": "b", "type": "email", "settings": {"addresses": "a@example.com, b@example.com;\nc@example.com", "singleEmail": false}},
		{"uid": "c", "type": "pagerduty", "settings": {"integrationKey": {"$secret": "${KEY}"}, "severity": "critical"}},
		{"uid": "d", "type": "slack", "settings": {"url": "https://hooks.slack.com/services/T/B/secret"}},
		{"uid": "e", "type": "webhook", "settings": {"url": "https://example.com/hook/secret", "password": "secret", "httpMethod": "POST"}}
	]}`))
	expect(t, code, err, `
			obsgen.Contact{
				Name: "team",
				Slack: &obsgen.Slack{
					// TODO: set Env to the environment variable that holds this secret; it is not shown here.
					Webhook: obsgen.Secret{},
					Channel: "#team",
					// Not in the definition: in Grafana nobody is told when the alert is over.
					// Not in the definition: receivers[0].settings.mentionChannel = "here"
					// Not in the definition: receivers[0].settings.token = "(secret)"
				},
				Email: &obsgen.Email{
					To: []string{"a@example.com", "b@example.com", "c@example.com"},
					// obsgen sends one mail to all; here Grafana sends one to each.
				},
				PagerDuty: &obsgen.PagerDuty{
					IntegrationKey: obsgen.Secret{Env: "KEY"},
					// Not in the definition: receivers[2].settings.severity = "critical"
				},
				// TODO: a second slack needs a contact of its own: {"url":"https://hooks.slack.com/(secret)"}
				// TODO: obsgen.Contact has no integration of the type webhook: {"httpMethod":"POST","password":"(secret)","url":"https://example.com/(secret)"}
			}`)
}

func TestRoute(t *testing.T) {
	code, err := gocode.Route(decoded(t, `{"receiver": "team", "object_matchers": [["grafana_folder", "=", "Shop"]], "group_by": ["alertname"], "repeat_interval": "1d12h",
		"provenance": "api", "routes": [
			{"receiver": "on-call", "object_matchers": [["severity", "=", "critical"], ["env", "!=", "prod"]], "matchers": ["team=~\"a|b\""], "match_re": {"x": "y.*"}, "group_wait": "0s", "continue": true},
			{"receiver": "night", "group_by": [], "group_interval": "90s", "mute_time_intervals": ["night"], "active_time_intervals": ["day"],
				"routes": [{"group_by": ["..."], "object_matchers": [["grafana_folder", "=~", "S.*"]]}]}]}`))
	expect(t, code, err, `
			obsgen.Route{
				Contact: "team",
				GroupBy: []string{"alertname"},
				// obsgen groups by grafana_folder too; here Grafana does not.
				RepeatInterval: 36 * time.Hour,
				Routes: []obsgen.Route{
					{
						Contact: "on-call",
						Match: []obsgen.Matcher{
							obsgen.Equal("severity", "critical"),
							obsgen.NotEqual("env", "prod"),
							obsgen.Matches("team", "a|b"),
							obsgen.Matches("x", "y.*"),
						},
						// TODO: group_wait is zero in Grafana; in a definition zero inherits it.
						Continue: true,
					},
					{
						Contact: "night",
						// TODO: in Grafana it groups by nothing; a definition without GroupBy inherits the grouping of its parent.
						GroupInterval: 90 * time.Second,
						Mute:          []string{"night"},
						Routes: []obsgen.Route{
							{
								Match:   []obsgen.Matcher{obsgen.Matches("grafana_folder", "S.*")},
								GroupBy: []string{"..."},
								// TODO: "..." sends every alert by itself in Grafana; obsgen adds grafana_folder to it.
							},
						},
						// Not in the definition: routes[1].active_time_intervals = ["day"]
					},
				},
			}`)
}

func TestMuteTiming(t *testing.T) {
	code, err := gocode.MuteTiming(decoded(t, `{"name": "night", "version": "1", "provenance": "", "time_intervals": [
		{"weekdays": ["monday:friday", "sunday"], "days_of_month": ["1:7", "-1"], "months": ["5"], "location": "Europe/Berlin",
			"times": [{"start_time": "22:00", "end_time": "23:00"}, {"start_time": "01:00", "end_time": "02:00"}]},
		{"weekdays": ["saturday"]}]}`))
	expect(t, code, err, `
			obsgen.MuteTiming{
				Name:        "night",
				Weekdays:    []string{"monday:friday", "sunday"},
				DaysOfMonth: []string{"1:7", "-1"},
				From:        "22:00",
				To:          "23:00",
				// TODO: a definition has one range of hours; give this one a mute timing of its own: 01:00 to 02:00
				Location: "Europe/Berlin",
				// TODO: not in the definition, so it mutes more than in Grafana: months = ["5"]
				// TODO: a definition has one interval; give this one a mute timing of its own: {"weekdays":["saturday"]}
			}`)
}

func TestTemplate(t *testing.T) {
	code, err := gocode.Template(decoded(t, `{"name": "shop", "template": "{{ define \"t\" }}\n{{ end }}\n", "version": "x", "provenance": ""}`))
	expect(t, code, err, `
			obsgen.Template{
				Name: "shop",
				Body: §{{ define "t" }}
			{{ end }}
			§,
			}`)
}

// The environment's variables are named as provisioning files name them.
func TestDatasource(t *testing.T) {
	code, err := gocode.Datasource(decoded(t, `{"uid": "p", "name": "P", "type": "prometheus", "access": "direct", "url": "https://me:secret@example.com",
		"id": 3, "version": 7, "isDefault": true, "basicAuth": true, "basicAuthUser": "me",
		"jsonData": {"maxLines": 1000000, "ratio": 0.5, "httpHeaderName1": "X", "apiToken": "secret", "tags": [{"key": "service", "value": "s"}]},
		"secureJsonData": {"a": {"$secret": "Bearer $$${TOKEN}"}, "b": "[REDACTED]", "c": "secret"}, "secureJsonFields": {"d": true, "e": false}}`))
	expect(t, code, err, `
			obsgen.Datasource{
				UID:  "p",
				Name: "P",
				Type: "prometheus",
				// TODO: set URL; in Grafana it holds a password or a token: "https://example.com"
				Default: true,
				Options: map[string]any{
					"httpHeaderName1": "X",
					"maxLines":        1000000,
					"ratio":           0.5,
					"tags":            []any{map[string]any{"key": "service", "value": "s"}},
				},
				// TODO: jsonData.apiToken may be a secret and is not shown here; put it into Options or Secrets.
				Secrets: map[string]obsgen.Secret{
					"a": {Env: "TOKEN", Prefix: "Bearer $"},
					// TODO: set Env to the environment variable that holds this secret; it is not shown here.
					"b": {},
					// TODO: set Env to the environment variable that holds this secret; it is not shown here.
					"c": {},
					// TODO: set Env to the environment variable that holds this secret; it is not shown here.
					"d": {},
				},
				// Not in the definition: access = "direct"
				// Not in the definition: basicAuth = true
				// Not in the definition: basicAuthUser = "me"
			}`)
}
