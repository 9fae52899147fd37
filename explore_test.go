package obsgen_test

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
)

func TestExploreURLDecodes(t *testing.T) {
	for _, test := range []struct {
		name, kind string
		query      obsgen.Query
		from, to   string
		want       string
	}{
		{"metrics of the last hour", "prometheus", obsgen.Prom(`rate(a{b="c&d+e%20",f!~"<|>"}[5m]) # ü`), "", "",
			`{"a":{"datasource":"uid","queries":[{"refId":"A","datasource":{"type":"prometheus","uid":"uid"},"expr":"rate(a{b=\"c&d+e%20\",f!~\"<|>\"}[5m]) # ü"}],"range":{"from":"now-1h","to":"now"}}}`},
		{"logs, with a template", "loki", obsgen.Logs(`{service="{{ $labels.service }}"} |= "x"`), "now-3h", "",
			`{"a":{"datasource":"uid","queries":[{"refId":"A","datasource":{"type":"loki","uid":"uid"},"expr":"{service=\"{{ $labels.service }}\"} |= \"x\""}],"range":{"from":"now-3h","to":"now"}}}`},
		{"traces, with a variable", "tempo", obsgen.Traces(`{ name = "${span}" }`), "${__from}", "${__to}",
			`{"a":{"datasource":"uid","queries":[{"refId":"A","datasource":{"type":"tempo","uid":"uid"},"queryType":"traceql","query":"{ name = \"${span}\" }"}],"range":{"from":"${__from}","to":"${__to}"}}}`},
		{"only an end", "prometheus", obsgen.Prom("up"), "", "now-1m",
			`{"a":{"datasource":"uid","queries":[{"refId":"A","datasource":{"type":"prometheus","uid":"uid"},"expr":"up"}],"range":{"from":"now-1h","to":"now-1m"}}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			link := obsgen.Explore{
				Base: "https://grafana.example", Datasource: obsgen.Datasource{UID: "uid", Type: test.kind},
				Query: test.query, From: test.from, To: test.to,
			}.URL()
			if diff := cmp.Diff(decode(t, test.want), decode(t, panes(t, link))); diff != "" {
				t.Errorf("panes (-want +got):\n%s", diff)
			}
		})
	}
}

func panes(t *testing.T, link string) string {
	t.Helper()
	parsed, err := url.Parse(link)
	if err != nil {
		t.Fatal(err)
	}
	values := parsed.Query()
	if parsed.Host != "grafana.example" || parsed.Path != "/explore" || values.Get("schemaVersion") != "1" || values.Get("orgId") != "1" {
		t.Errorf("the link is %s", link)
	}
	return values.Get("panes")
}

func decode(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

// Prometheus fills in templates and Grafana variables, both before anybody decodes the
// link, so these must stand in it as they are. All else is escaped.
func TestExploreURLKeepsTemplates(t *testing.T) {
	link := obsgen.Explore{
		Query: obsgen.Logs(`{a="{{ $labels.a }}",b="${b:raw}",c="$c"} | line_format "{{.d}}" | e="[f g]"`), From: "${__from}", To: "${__to}",
	}.URL()
	for _, kept := range []string{"{{ $labels.a }}", "${b:raw}", "{{.d}}", "${__from}", "${__to}"} {
		if !strings.Contains(link, kept) {
			t.Errorf("%s is not in %s", kept, link)
		}
		link = strings.ReplaceAll(link, kept, "")
	}
	if strings.ContainsAny(link, ` "{}[]|$+<>`) || !strings.HasPrefix(link, "/explore?") {
		t.Errorf("the rest is not escaped, or not relative to the server: %s", link)
	}
}
