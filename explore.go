package obsgen

import (
	"cmp"
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
)

// Explore is a link that opens a query in Grafana's Explore.
type Explore struct {
	// Base is the server's root; empty gives a link relative to the server.
	Base       string
	Datasource Datasource
	Query      Query
	// From and To are the time range. Default: "now-1h" and "now".
	From, To string
}

type explorePane struct {
	Datasource string            `json:"datasource"`
	Queries    []map[string]any  `json:"queries"`
	Range      map[string]string `json:"range"`
}

// URL returns the link. Templates {{ … }} and variables ${ … } in the query are kept
// as they are, for Prometheus or Grafana to fill in.
func (e Explore) URL() string {
	pane := explorePane{
		Datasource: e.Datasource.UID,
		Queries:    []map[string]any{e.target()},
		Range:      map[string]string{"from": cmp.Or(e.From, "now-1h"), "to": cmp.Or(e.To, "now")},
	}
	panes, err := json.Marshal(map[string]explorePane{"a": pane})
	if err != nil {
		panic("explore link: " + err.Error()) // strings and maps of strings always encode
	}
	return e.Base + "/explore?schemaVersion=1&orgId=1&panes=" + escapeAround(string(panes))
}

func (e Explore) target() map[string]any {
	target := map[string]any{
		"refId":      "A",
		"datasource": map[string]string{"type": e.Datasource.Type, "uid": e.Datasource.UID},
	}
	switch e.Query.Language {
	case TraceQL:
		target["queryType"], target["query"] = "traceql", e.Query.Expr
	default:
		target["expr"] = e.Query.Expr
	}
	return target
}

// escapeAround query-escapes everything but templates and variables.
func escapeAround(s string) string {
	placeholder := regexp.MustCompile(`\{\{.*?\}\}|\$\{[^}]*\}`)
	var out strings.Builder
	rest := 0
	for _, at := range placeholder.FindAllStringIndex(s, -1) {
		out.WriteString(escape(s[rest:at[0]]))
		out.WriteString(s[at[0]:at[1]])
		rest = at[1]
	}
	out.WriteString(escape(s[rest:]))
	return out.String()
}

func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
