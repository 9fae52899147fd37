package resource

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// TestSecretsAreHidden looks for the word hunter2 in all that can be printed.
func TestSecretsAreHidden(t *testing.T) {
	for _, test := range []struct{ name, content string }{
		{"datasource", `datasources: [{uid: a, secureJsonData: {anything: hunter2, list: [hunter2], deep: {er: hunter2}}, basicAuthPassword: hunter2, jsonData: {httpHeaderValue1: hunter2, tokenUrl: x}}]`},
		{"login in a URL", `datasources: [{uid: a, url: "https://me:hunter2@host/path"}, {uid: b, url: "https://hunter2@host"}]`},
		{"login that is no URL", `datasources: [{uid: a, url: "me:hunter2@tcp(host:3306)/db"}, {uid: b, url: "postgres://me:%hunter2@host/db"}]`},
		{"query of a URL", `datasources: [{uid: a, url: "https://host/path?key=hunter2"}]`},
		{"Slack", `{route: {}, receivers: [{name: a, slack_configs: [{api_url: "https://hooks.slack.com/hunter2"}]}]}`},
		{"PagerDuty", `{route: {}, receivers: [{name: a, pagerduty_configs: [{routing_key: hunter2, service_key: hunter2}]}]}`},
		{"webhooks", `{route: {}, receivers: [{name: a, webhook_configs: [{url: "https://discord.com/api/webhooks/1/hunter2"}, {url: "https://hooks.example/hunter2"}, {url: "https://chat.example/hooks/hunter2"}]}]}`},
		{"Telegram", `{route: {}, receivers: [{name: a, telegram_configs: [{bot_token: hunter2}], webhook_configs: [{url: "https://api.telegram.org/bot1:hunter2/send"}]}]}`},
		{"HTTP client", `{route: {}, receivers: [{name: a, webhook_configs: [{http_config: {authorization: {credentials: hunter2}, basic_auth: {password: hunter2}, oauth2: {client_secret: hunter2}, http_headers: {X: {secrets: [hunter2]}}}}]}]}`},
		{"global", `{route: {}, receivers: [], global: {smtp_auth_password: hunter2, slack_api_url: hunter2, opsgenie_api_key: hunter2, http_config: {bearer_token: hunter2}}}`},
		{"contact point", `{apiVersion: 1, contactPoints: [{name: a, receivers: [{type: slack, settings: {url: "https://hooks.slack.com/services/hunter2", token: hunter2, password: hunter2}, secureSettings: {x: hunter2}}]}]}`},
		{"list below a secret", `datasources: [{uid: a, jsonData: {tokens: [hunter2, {x: hunter2}]}}]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, r := range read(t, test.content) {
				encoded, err := json.Marshal(r.Body)
				if err != nil {
					t.Fatal(err)
				}
				shown := string(encoded) + fmt.Sprintf("%v %+v %#v %s %q", r.Body, r.Body, r.Body, r.Body, r.Body)
				if strings.Contains(shown, "hunter2") {
					t.Errorf("it is seen: %s", shown)
				}
			}
		})
	}
}

// TestSecretsOfDigits: YAML takes them for numbers.
func TestSecretsOfDigits(t *testing.T) {
	body := read(t, `datasources: [{uid: a, basicAuthPassword: 12345678}]`)[0].Body
	if shown := fmt.Sprintf("%v %#v", body, body); strings.Contains(shown, "12345678") {
		t.Errorf("it is seen: %s", shown)
	}
}

// TestShown: where a secret is, and who logs in, may be seen.
func TestShown(t *testing.T) {
	for _, test := range []struct{ content, want string }{
		{`datasources: [{uid: a, secureJsonData: {password: "$__env{PASSWORD}"}}]`, "$__env{PASSWORD}"},
		{`datasources: [{uid: a, basicAuthPassword: "${PASSWORD}"}]`, "${PASSWORD}"},
		{`datasources: [{uid: a, basicAuthUser: me}]`, "me"},
		{`datasources: [{uid: a, url: "http://prometheus:9090/path"}]`, "http://prometheus:9090/path"},
		{`datasources: [{uid: a, url: "https://me:x@host/path"}]`, "https://host/path"},
		{`{route: {}, receivers: [{name: a, slack_configs: [{api_url_file: /secrets/url, channel: '#x'}]}]}`, "/secrets/url"},
		{`{route: {}, receivers: [{name: a, webhook_configs: [{http_config: {bearer_token_file: /secrets/token}}]}]}`, "/secrets/token"},
		{`{route: {}, receivers: [{name: a, email_configs: [{to: me@example.com}]}]}`, "me@example.com"},
		{`{route: {}, receivers: [{name: a, email_configs: [{headers: {Subject: "Bread {{ .Status }}"}}]}]}`, "Bread {{ .Status }}"},
	} {
		all := read(t, test.content)
		if shown := fmt.Sprint(all[len(all)-1].Body); !strings.Contains(shown, test.want) {
			t.Errorf("%s: %s is not shown in %s", test.content, test.want, shown)
		}
	}
}

// TestSecretsCompare: that one changed is seen all the same.
func TestSecretsCompare(t *testing.T) {
	one, same, other := `datasources: [{uid: a, secureJsonData: {a: 1}}]`, `datasources: [{secureJsonData: {a: 1.0}, uid: a}]`, `datasources: [{uid: a, secureJsonData: {a: 2}}]`
	if !Equal(read(t, one), read(t, same)) || Equal(read(t, one), read(t, other)) {
		t.Error("secrets are not compared by value")
	}
}
