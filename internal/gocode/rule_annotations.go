package gocode

import (
	"regexp"

	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// annotations writes those that are fields of a rule; the others become comments.
func (r *rule) annotations() {
	all := resource.Strings(resource.Object{"annotations": r.object("annotations")}, "annotations")
	for _, name := range resource.Keys(all) {
		all[name] = r.forPrometheus(name, all[name])
	}
	r.set("Summary", text(all["summary"]))
	r.set("Description", text(all["description"]))
	r.runbook(all["runbook_url"])
	r.panel(newPanelLink(all))
	r.explore("Logs", "logs", all["logs"])
	r.explore("Traces", "traces", all["traces"])
	for _, name := range resource.Keys(all) {
		switch name {
		case "summary", "description", "runbook_url", "dashboard", "logs", "traces", "__dashboardUid__", "__panelId__":
		default:
			r.note("Not in the definition: the annotation " + name + " = " + asJSON(all[name]))
		}
	}
}

// grafanaValue finds $value, which is a text about all queries in Grafana.
var grafanaValue = regexp.MustCompile(`\{\{[^}]*\$value\b[^}]*\}\}`)

// forPrometheus takes Grafana's templates back to those of definitions.
func (r *rule) forPrometheus(name, text string) string {
	if grafanaValue.MatchString(text) {
		r.note("In Grafana, $value in " + name + " is a text about all queries; here it is the number.")
	}
	converted := alerttemplate.FromGrafana(text, func(refID string) bool { return r.composer.values[refID] })
	if err := alerttemplate.Parse(converted); err != nil {
		r.note("TODO: Prometheus cannot fill in " + name + ": " + err.Error())
	}
	return converted
}

// runbookFile is the page of a runbook, as obsgen links to it.
var runbookFile = regexp.MustCompile(`/([^/]+)\.md$`)

func (r *rule) runbook(url string) {
	match := runbookFile.FindStringSubmatch(url)
	switch {
	case url == "":
	case match == nil:
		r.note("TODO: write an obsgen.Runbook and name it in Runbook; the annotation runbook_url is " + url)
	default:
		r.setNoted("Runbook", text(match[1]), url)
	}
}
