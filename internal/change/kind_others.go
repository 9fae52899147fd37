package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/series"
)

func providers() kind {
	return kind{of: resource.DashboardProvider, alike: never,
		added: says(Cosmetic, "new folder of dashboards"), removed: says(Visible, "folder of dashboards no longer loaded"),
		changed: byFields(Visible, aspect{"folder", Visible, value("folder")}, aspect{"folderUid", Breaking, value("folder uid")}),
	}
}

// metrics are what services are to emit.
func metrics() kind {
	return kind{of: resource.Metric, alike: never,
		added: says(Visible, "services are to emit it now"), removed: goneMetric,
		changed: byFields(Visible,
			aspect{"help", Cosmetic, prose("description")},
			aspect{"type", Visible, value("type")},
			aspect{"labels", Visible, named("label")},
			aspect{"services", Visible, members("service")},
			aspect{"buckets", Visible, value("buckets")},
		),
	}
}

func goneMetric(c *comparison, r *resource.Resource) []Change {
	var gone []series.Series
	for _, name := range series.Of(r) {
		gone = append(gone, series.Series{Name: name})
	}
	alerts := c.after.alertsReading(gone...)
	change := c.after.concern(Change{Impact: Visible, Summary: sentence.Say("services need not emit it any more")}, alerts, nil)
	if readers := readersNamed(change.Alerts, c.panelsReading(series.Of(r)...)); len(readers) > 0 {
		change.Impact, change.Summary = Breaking, change.Summary.Then(sentence.Say("; still read by "), readers)
	}
	return []Change{change}
}

// named compares lists of objects that have a name.
func named(what string) say {
	return func(_ string, before, after any) []said {
		var all []said
		for _, p := range match(resource.Objects(before), resource.Objects(after), equalIn("name")) {
			was, is := resource.Text(p.before, "name"), resource.Text(p.after, "name")
			switch {
			case !p.hasBefore:
				all = append(all, said{path: is, summary: sentence.Say(what+" %s added", is)})
			case !p.hasAfter:
				all = append(all, said{path: was, summary: sentence.Say(what+" %s removed", was)})
			case !resource.Equal(p.before, p.after):
				all = append(all, said{path: is, summary: sentence.Say(what+" %s changed", is), before: p.before, after: p.after})
			}
		}
		return all
	}
}

func logSchemas() kind {
	return kind{of: resource.LogSchema, alike: never,
		added: says(Visible, "log lines have a schema now"), removed: says(Visible, "log schema removed"),
		changed: byFields(Visible),
	}
}
