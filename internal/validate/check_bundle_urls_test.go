package validate

import "github.com/ltv-assistant/obsgen"

func bundleURLsExamples() []example {
	grafana := func(address string) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { b.URLs.Grafana = address }
	}
	runbooks := func(address string) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { b.URLs.Runbooks = address }
	}
	return []example{
		{"no addresses", func(b *obsgen.Bundle) { b.URLs = obsgen.URLs{} }, []string{
			"bundle/urls bundle: URLs.Grafana is missing; the links of alerts and runbooks begin with it",
			"bundle/urls bundle: URLs.Runbooks is missing; the links of alerts and runbooks begin with it",
		}},
		{"a host without a scheme", grafana("grafana.acme.example"), []string{
			"bundle/urls bundle: URLs.Grafana is not an absolute address; begin it with https:// and a host",
		}},
		{"a script", runbooks("javascript:alert(1)"), []string{
			"bundle/urls bundle: URLs.Runbooks is not an absolute address; begin it with https:// and a host",
		}},
		{"a user and password", grafana("https://reader:" + leaked + "@grafana.acme.example"), []string{
			"bundle/urls bundle: URLs.Grafana holds a user or password, which every notification would show; take them out",
		}},
		{"a user and password that do not parse", grafana("https://reader:" + leaked + "%zz@grafana.acme.example"), []string{
			"bundle/urls bundle: URLs.Grafana is not a URL; write it as https://host/path",
		}},
		{"a slash at the end", runbooks("https://git.acme.example/runbooks/"), []string{
			"bundle/urls bundle: URLs.Runbooks ends in a slash; take it out",
		}},
		{"a template", grafana("https://{{ .Host }}"), []string{
			"bundle/urls bundle: URLs.Grafana holds a template; write the address itself",
		}},
		{"a query", runbooks("https://git.acme.example/runbooks?ref=main"), []string{
			"bundle/urls bundle: URLs.Runbooks ends in a query or fragment, and paths are added to it; take it out",
		}},
		{"a port and a path", grafana("http://localhost:3000/grafana"), nil},
		{"nothing that links", func(b *obsgen.Bundle) {
			b.URLs, b.Rules, b.Runbooks = obsgen.URLs{}, nil, nil
		}, nil},
	}
}
