package gocode

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

var (
	exploreLink = regexp.MustCompile(`^(.*)/explore\?schemaVersion=1&orgId=1&panes=(.*)$`)
	// placeholder is what obsgen leaves as it is in a link.
	placeholder = regexp.MustCompile(`\{\{.*?\}\}|\$\{[^}]*\}`)
)

// exploreQuery is the query that a link opens, if obsgen writes the same link for it.
func exploreQuery(link string) (obsgen.Query, bool) {
	match := exploreLink.FindStringSubmatch(link)
	if match == nil {
		return obsgen.Query{}, false
	}
	target, ok := exploreTarget(match[2])
	if !ok {
		return obsgen.Query{}, false
	}
	ds := obsgen.Datasource{UID: resource.Text(target, "datasource", "uid"), Type: resource.Text(target, "datasource", "type")}
	query := obsgen.Query{Language: language(ds.Type, ""), Expr: resource.Text(target, "expr")}
	if ds.Type == "tempo" {
		query = obsgen.Traces(resource.Text(target, "query"))
	}
	explore := obsgen.Explore{Base: match[1], Datasource: ds, Query: query}
	return query, query.Language != "" && explore.URL() == link
}

// exploreTarget is the one query of an escaped description of panes.
func exploreTarget(panes string) (resource.Object, bool) {
	var decoded struct {
		A struct{ Queries []resource.Object }
	}
	plain, err := unescapeAround(panes)
	if err != nil || json.Unmarshal([]byte(plain), &decoded) != nil || len(decoded.A.Queries) != 1 {
		return nil, false
	}
	return decoded.A.Queries[0], true
}

// unescapeAround undoes the escaping of everything but placeholders.
func unescapeAround(s string) (string, error) {
	var out strings.Builder
	rest := 0
	for _, at := range append(placeholder.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		plain, err := url.QueryUnescape(s[rest:at[0]])
		if err != nil {
			return "", err
		}
		out.WriteString(plain + s[at[0]:at[1]])
		rest = at[1]
	}
	return out.String(), nil
}
