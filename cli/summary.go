package cli

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/tree"
)

// summarise says what is there and what changed.
func (a *app) summarise(model *build.Model, output string, files int, changes []tree.Change) {
	fmt.Fprintf(a.stdout, "%s: %s\n", model.Bundle.Title, inventory(model))
	for _, change := range changes {
		fmt.Fprintf(a.stdout, "  %-8s %s\n", change.Kind, change.Path)
	}
	fmt.Fprintf(a.stdout, "%s in %s: %s\n", sentence.Count(files, "file"), output, tally(changes))
}

func inventory(model *build.Model) string {
	panels, alerts, records := 0, 0, 0
	for _, d := range model.Dashboards {
		panels += len(d.Panels)
	}
	for _, group := range model.Groups {
		alerts += len(group.Alerts)
		records += len(group.Records)
	}
	return strings.Join([]string{
		sentence.Count(len(model.Dashboards), "dashboard"), sentence.Count(panels, "panel"),
		sentence.Count(alerts, "alert"), sentence.Count(records, "recording rule"), sentence.Count(len(model.Bundle.SLOs), "SLO"),
		sentence.Count(len(model.Bundle.Datasources), "datasource"), sentence.Count(len(model.Bundle.Notification.Contacts), "contact"),
		sentence.Count(len(model.Bundle.Runbooks), "runbook"), sentence.Count(len(model.Bundle.Catalog.Metrics), "catalogued metric"),
	}, ", ")
}

func tally(changes []tree.Change) string {
	if len(changes) == 0 {
		return "nothing changed"
	}
	by := map[tree.Kind]int{}
	for _, change := range changes {
		by[change.Kind]++
	}
	var parts []string
	for _, kind := range []tree.Kind{tree.Added, tree.Changed, tree.Removed} {
		if by[kind] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", by[kind], kind))
		}
	}
	return strings.Join(parts, ", ")
}
