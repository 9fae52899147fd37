package validate

import (
	"net/url"
	"strings"
)

// bundleURLs looks at the addresses that links of alerts and runbooks begin with.
func bundleURLs() Check {
	return Check{
		ID: "bundle/urls", Severity: Error,
		Title: "addresses of Grafana and the runbooks from which no link can be made",
		Why:   "Every notification carries a link that leads nowhere, or the user and password of somebody.",
		Fix:   "Set URLs.Grafana and URLs.Runbooks to absolute addresses, such as https://grafana.example.com.",
		Bad:   `obsgen.URLs{Grafana: "grafana.example.com/"}`,
		Good:  `obsgen.URLs{Grafana: "https://grafana.example.com"}`,
		run: func(s *Subject, r *reporter) {
			if len(s.Bundle.Rules)+len(s.Bundle.Runbooks) == 0 {
				return // nothing that links
			}
			reportURL(r, "URLs.Grafana", s.Bundle.URLs.Grafana)
			reportURL(r, "URLs.Runbooks", s.Bundle.URLs.Runbooks)
		},
	}
}

// reportURL never repeats the address: it may hold a password.
func reportURL(r *reporter, field, address string) {
	if fault := urlFault(address); fault != "" {
		r.report("bundle", field+" "+fault)
	}
}

func urlFault(address string) string {
	if address == "" {
		return "is missing; the links of alerts and runbooks begin with it"
	}
	if strings.Contains(address, "{{") {
		return "holds a template; write the address itself"
	}
	switch parsed, err := url.Parse(address); {
	case err != nil:
		return "is not a URL; write it as https://host/path"
	case parsed.User != nil:
		return "holds a user or password, which every notification would show; take them out"
	case parsed.Scheme != "http" && parsed.Scheme != "https" || parsed.Hostname() == "":
		return "is not an absolute address; begin it with https:// and a host"
	case parsed.RawQuery != "" || parsed.Fragment != "" || strings.ContainsAny(address, "?#"):
		return "ends in a query or fragment, and paths are added to it; take it out"
	}
	if strings.HasSuffix(address, "/") {
		return "ends in a slash; take it out"
	}
	return ""
}
