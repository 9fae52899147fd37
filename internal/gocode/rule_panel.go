package gocode

import "regexp"

// panelLink is what a rule says of where it can be seen.
type panelLink struct {
	dashboard, panel string
	vars             []string
	// other is a link that is not as obsgen writes it.
	other string
}

var (
	// dashboardLink is the link that package build writes; labels become variables.
	dashboardLink  = regexp.MustCompile(`^[^?#]*/d/([A-Za-z0-9_-]+)\?from=now-1h&to=now((?:&var-\w+=\{\{ \$labels\.\w+ \}\})*)(?:&viewPanel=(\d+))?$`)
	labelVariable  = regexp.MustCompile(`&var-(\w+)=\{\{ \$labels\.(\w+) \}\}`)
	linkedAnywhere = regexp.MustCompile(`^[^?#]*/d/([A-Za-z0-9_-]+)`)
)

// newPanelLink reads the link to a dashboard, and the panel that Grafana shows the rule in.
func newPanelLink(annotations map[string]string) panelLink {
	url := annotations["dashboard"]
	shown := panelLink{dashboard: annotations["__dashboardUid__"], panel: annotations["__panelId__"], other: url}
	match := dashboardLink.FindStringSubmatch(url)
	if match == nil {
		if match := linkedAnywhere.FindStringSubmatch(url); match != nil && shown.dashboard == "" {
			shown.dashboard = match[1]
		}
		return shown
	}
	linked := panelLink{dashboard: match[1], panel: match[3]}
	for _, variable := range labelVariable.FindAllStringSubmatch(match[2], -1) {
		linked.vars = append(linked.vars, variable[1])
		if variable[1] != variable[2] {
			linked.other = url
		}
	}
	return shown.or(linked)
}

// or takes the link where Grafana shows the rule nowhere; where it shows it elsewhere, the
// link is something else.
func (shown panelLink) or(linked panelLink) panelLink {
	if shown.dashboard == "" || shown.dashboard == linked.dashboard && shown.panel == linked.panel {
		return linked
	}
	shown.vars = linked.vars
	return shown
}

// panel writes where the rule can be seen. A key cannot be told from a panel's id.
func (r *rule) panel(link panelLink) {
	if link.dashboard != "" {
		r.set("Panel", "obsgen.PanelRef{Dashboard: "+quoted(link.dashboard)+"}")
	}
	if link.panel != "" {
		r.note("TODO: set Panel.Panel to the key of the panel whose id is " + link.panel + ".")
	}
	r.set("Vars", texts(link.vars))
	if link.other != "" {
		r.note("Not in the definition: the annotation dashboard = " + asJSON(link.other))
	}
}

// explore writes a link into Explore as the query that it opens.
func (r *rule) explore(field, name, url string) {
	if url == "" {
		return
	}
	query, ok := exploreQuery(url)
	if !ok {
		r.note("Not in the definition: the annotation " + name + " = " + asJSON(url))
		return
	}
	r.set(field, queryCode(query))
}
