package resource

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// Whatever the name of a setting, its secret is compared and never shown.
func TestSecretsAreNotShown(t *testing.T) {
	am := func(settings string) string {
		return "route: {receiver: a}\nreceivers: [{name: a, webhook_configs: [" + settings + "]}]"
	}
	grafana := func(settings string) string {
		return "apiVersion: 1\ncontactPoints: [{name: a, receivers: [{type: webhook, settings: " + settings + "}]}]"
	}
	source := func(settings string) string {
		return "apiVersion: 1\ndatasources: [{name: a, type: b, jsonData: " + settings + "}]"
	}
	for _, file := range []string{
		am(`{http_config: {tls_config: {key: HIDDEN}}}`),
		am(`{http_config: {oauth2: {client_certificate_key: HIDDEN, endpoint_params: {assertion: HIDDEN}}}}`),
		am(`{url: "https://nosnch.in/HIDDEN"}`), am(`{url: "https://a.example/#HIDDEN"}`),
		am(`{http_config: {basic_auth: {password: $HIDDEN}}}`),
		am(`{http_config: {http_headers: {X-Auth: {values: [HIDDEN]}}, proxy_connect_header: {Cookie: [HIDDEN]}}}`),
		"route: {receiver: a}\nreceivers: [{name: a, email_configs: [{headers: {Authorization: Bearer HIDDEN, subject: public}}]}]",
		"route: {receiver: a}\nreceivers: [{name: a, email_configs: [{headers: {X-Anything: [HIDDEN]}}]}]",
		grafana(`{headers: {X-Auth: HIDDEN}}`), grafana(`{headers: {Subject: "https://u:HIDDEN@x.example"}}`), grafana(`{tlsConfig: {clientKey: HIDDEN}}`),
		grafana(`{urls: ["https://u:HIDDEN@x.example", "https://x.example/?q=HIDDEN"]}`),
		grafana(`{url: "https://slackproxy.example/T0/HIDDEN"}`),
		source(`{tlsClientKey: HIDDEN, customQueryParameters: "token=HIDDEN", connectionString: "Password=HIDDEN"}`),
		source(`{pass: HIDDEN, dbPwd: HIDDEN, jwt: HIDDEN, bearer: HIDDEN, credential: HIDDEN, creds: {a: HIDDEN}, cookie: "a=HIDDEN", signature: HIDDEN, sas: HIDDEN, sasUrl: HIDDEN}`),
		source(`{oauth2EndpointParams: {any: HIDDEN}}`),
		am(`{http_config: {oauth2: {endpoint_params: {resource: HIDDEN}}, http_headers: {Content-Type: {values: [text]}, X-Any: {values: [HIDDEN]}}}}`),
		"route: {receiver: a}\nreceivers: [{name: a, pagerduty_configs: [{details: {login: HIDDEN}}], email_configs: [{headers: {Subject: hot, X-Auth: HIDDEN}}]}]",
		grafana(`{details: {login: HIDDEN}}`),
		panels(`{"type": "text", "options": {"content": "see https://x.example/a?b=1&token=HIDDEN#c"}, "links": [{"url": "https://x.example/?sig=HIDDEN"}]}`),
		panels(`{"type": "table", "targets": [{"url": "https://u:HIDDEN@x.example/?access_token=HIDDEN"}], "list": ["https://x.example/?key=HIDDEN"]}`),
		dashboard(`"links": [{"title": "a", "url": "https://x.example/?X-Amz-Signature=HIDDEN"}]`),
		rules(`annotations: {runbook_url: "https://x.example/?sv=1&sig=HIDDEN"}`),
		grafanaRule(`annotations: {runbook_url: "https://x.example/?sv=1&sig=HIDDEN"}`),
		source(`{hosts: ["https://u:HIDDEN@h"], headers: [{name: Authorization, value: Bearer HIDDEN}]}`),
	} {
		have, other := bodies(t, file), bodies(t, strings.ReplaceAll(file, "HIDDEN", "OTHERS"))
		if Equal(have, other) {
			t.Errorf("another secret is no difference in %s", file)
		}
		encoded, err := json.Marshal(have)
		if shown := fmt.Sprintf("%v %+v %#v %s", have, have, have, encoded); strings.Contains(shown, "HIDDEN") || err != nil {
			t.Errorf("%s shows its secret: %s, %v", file, shown, err)
		}
	}
}

func bodies(t *testing.T, content string) []Object {
	t.Helper()
	resources, err := Read(File{"a.yaml", []byte(content)})
	if err != nil {
		t.Fatal(err)
	}
	var all []Object
	for _, r := range resources {
		all = append(all, r.Body)
	}
	return all
}

// What YAML's errors quote from a file may be a secret.
func TestErrorsQuoteNothing(t *testing.T) {
	for _, content := range []string{"smtp_auth_password: *HIDDEN", "a: !!int HIDDEN"} {
		if _, err := Read(File{"a.yaml", []byte(content)}); err == nil || strings.Contains(err.Error(), "HIDDEN") {
			t.Errorf("%s: %v", content, err)
		}
	}
}

// What is no secret stays as it is, so that a report can show how it changed.
func TestNotHidden(t *testing.T) {
	for _, test := range []struct{ content, want string }{
		{"route: {receiver: a}\nreceivers: [{name: a, email_configs: [{headers: {Subject: it is hot}}]}]", "it is hot"},
		{`datasources: [{name: a, jsonData: {keepCookies: [session]}}]`, "session"},
		{panels(`{"type": "text", "options": {"content": "https://x.example/?token=$token&var-key=a&key={{ .K }}"}}`), "token=$token&var-key=a&key={{ .K }}"},
		{panels(`{"type": "text", "options": {"content": "https://x.example/?b=1&token=a#c"}}`), "https://x.example/?b=1&token=(secret)#c"},
		{panels(`{"type": "logs", "targets": [{"expr": "{a=\"b\"} |= \"?token=abc\""}]}`), "?token=abc"},
	} {
		all := bodies(t, test.content)
		if shown := fmt.Sprint(all); !strings.Contains(shown, test.want) {
			t.Errorf("%s: %s is not shown in %s", test.content, test.want, shown)
		}
	}
}
