package gocode

import (
	"encoding/json"
	"errors"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"

	"github.com/ltv-assistant/obsgen"
)

// Dashboard writes a whole dashboard as an obsgen.Dashboard. It must not run at the same time
// as anything else that registers the SDK's plugins.
func Dashboard(body json.RawMessage, folder obsgen.Folder) (string, error) {
	const what = "the dashboard"
	plugins.RegisterDefaultPlugins()
	object, err := parsed(body)
	if err != nil {
		return "", failed(what, err)
	}
	f, err := newFields(object)
	if err == nil {
		err = isClassic(f)
	}
	if err != nil {
		return "", failed(what, err)
	}
	d := &dashboardCode{literal: newLiteral("obsgen.Dashboard"), fields: f, keys: newKeys()}
	title := f.text("title")
	d.header(title, folder)
	d.parts()
	d.rows()
	d.rest()
	return finished(what, title, d.literal, f)
}

// isClassic refuses what is a dashboard in another form.
func isClassic(f *fields) error {
	_, hasElements := f.all["elements"]
	_, hasSpec := f.all["spec"]
	switch {
	case f.all["dashboard"] != nil:
		return errors.New("it is an answer of Grafana's API; give what stands in it under dashboard")
	case hasElements || hasSpec:
		return errors.New("it is in schema v2 or in an envelope; export it as classic JSON")
	case !saysNothing(f.all["rows"]):
		return errors.New("it is from before Grafana 5; open and save it in a newer Grafana first")
	}
	return nil
}

// dashboardCode is a dashboard while it is written.
type dashboardCode struct {
	*literal
	*fields
	keys keys
}

// parts writes all but the panels.
func (d *dashboardCode) parts() {
	d.set("Variables", parts("VariableModel", "variable", d.under("templating").each("list"), variableCode))
	d.set("Annotations", parts("AnnotationQuery", "annotation", d.ownAnnotations(), annotationCode))
	d.set("Links", parts("DashboardLink", "link", d.each("links"), linkCode))
}
