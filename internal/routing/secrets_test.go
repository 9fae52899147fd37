package routing_test

import (
	"strings"
	"testing"
)

// TestNoSecrets: no sentence and no value has anything of a secret.
func TestNoSecrets(t *testing.T) {
	const config = `route: {receiver: office, routes: [{receiver: all, matchers: [severity=critical]}]}
receivers:
- name: office
- name: all
  webhook_configs:
  - {url: "https://user:hidden@bakery.example/hidden"}
  - {url: "https://mill.example/hook/hidden?token=hidden"}
  - {url: "https://shop.example:8443/hidden"}
  - {url: "::hidden"}
  - {url_file: /etc/hidden}
  slack_configs: [{api_url: "https://hooks.slack.com/services/T0/B0/hidden"}]
  pagerduty_configs: [{routing_key: hidden, service_key: hidden}]
  opsgenie_configs: [{api_key: hidden}]
  victorops_configs: [{api_key: hidden, routing_key: hidden}]
  telegram_configs: [{bot_token: hidden, chat_id: 5}]
  email_configs: [{to: ovens@example.com, auth_password: hidden}]
  unheard_of_configs: [{password: hidden}]
`
	off := replaced(config, "receiver: all,", "receiver: office,")
	before, after := set(t, rules(oven), off), set(t, rules(oven), config)
	found := effects(t, before, after)
	if len(found) != 1 {
		t.Fatalf("%d effects, want one", len(found))
	}
	for _, text := range []string{found[0].Summary.String(), found[0].After, found[0].Told.String(), index(t, rules(oven), config).Describe(pairs(before, after)[0].After).String()} {
		if strings.Contains(text, "hidden") {
			t.Errorf("a secret in: %s", text)
		}
	}
	want(t, []string{found[0].After}, "PagerDuty, Opsgenie, VictorOps, Slack, Telegram, email ovens@example.com, unheard_of, webhook, webhook bakery.example, webhook mill.example, webhook shop.example")
}
