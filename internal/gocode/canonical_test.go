package gocode_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func canonical(t *testing.T, o object.Object) []*resource.Resource {
	t.Helper()
	if o.Body == nil {
		return nil
	}
	fields, err := o.Fields()
	if err != nil {
		t.Fatal(err)
	}
	all, err := object.Canonical(o, fields)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		withoutPanelIDs(r)
	}
	return all
}

var viewPanel = regexp.MustCompile(`&viewPanel=\d+`)

// withoutPanelIDs leaves out what depends on the keys of panels: they cannot be told from ids.
func withoutPanelIDs(r *resource.Resource) {
	delete(r.Body, "panelId")
	delete(r.Body, "dashboardUid") // obsgen writes it for a panel only
	for _, panel := range resource.Objects(r.Body, "panels") {
		delete(panel, "id")
	}
	if annotations, ok := r.Body["annotations"].(resource.Object); ok && annotations["dashboard"] != nil {
		annotations["dashboard"] = viewPanel.ReplaceAllString(resource.Text(annotations, "dashboard"), "")
	}
}

// nothingIsLost finds everything of a dashboard in what its code made. The SDK adds defaults.
func nothingIsLost(t *testing.T, original, made []byte) {
	t.Helper()
	var found []string
	missing(canonicalDashboard(t, original), canonicalDashboard(t, made), "", &found)
	slices.Sort(found)
	want := []string{ // what the code says that it does not say, and what means nothing
		"annotations.0.placement",
		"panels.Latency heatmap.targets.0.instant",
		"panels.Latency heatmap.targets.0.range",
		"panels.Request rate timeseries.fieldConfig.defaults.links.0.placement",
		"variables.0.refresh",
		"variables.2.refresh",
		"variables.3.current",
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("lost (-expected +found):\n%s", diff)
	}
}

func canonicalDashboard(t *testing.T, text []byte) resource.Object {
	t.Helper()
	var body resource.Object
	if err := json.Unmarshal(text, &body); err != nil {
		t.Fatal(err)
	}
	all, err := resource.OfGrafana(resource.Dashboard, "", "", body)
	if err != nil {
		t.Fatal(err)
	}
	withoutPanelIDs(all[0])
	panels := resource.Object{}
	for _, panel := range resource.Objects(all[0].Body, "panels") {
		delete(panel, "gridPos")
		kind := resource.Text(panel, "type")
		if panel["libraryPanel"] != nil {
			kind = "" // obsgen says that it is one
		}
		panels[resource.Text(panel, "title")+" "+kind] = panel
	}
	all[0].Body["panels"] = panels
	return all[0].Body
}
