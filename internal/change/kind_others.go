package change

import (
	"strings"

	"github.com/rogpeppe/go-internal/diff"

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
	if readers := append(prefixed("alert ", change.Alerts), c.panelsReading(series.Of(r)...)...); len(readers) > 0 {
		change.Impact, change.Summary = Breaking, change.Summary.Then(sentence.Say("; still read by "), names(readers))
	}
	return []Change{change}
}

// named compares lists of objects that have a name.
func named(what string) say {
	return func(_ string, before, after any) []said {
		var all []said
		same := func(b, a resource.Object) bool { return resource.Equal(b["name"], a["name"]) }
		for _, p := range match(resource.Objects(before), resource.Objects(after), same) {
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

func runbooks() kind {
	return kind{of: resource.Runbook, alike: sameBody,
		added: says(Visible, "new runbook"), removed: goneRunbook,
		renamed: func(_ *comparison, b, _ *resource.Resource) []Change {
			return whole(Visible, sentence.Say("renamed from %s", b.UID))
		},
		changed: changedRunbook,
	}
}

func goneRunbook(c *comparison, r *resource.Resource) []Change {
	file := "/" + r.UID + ".md"
	links := c.after.mentioning(func(a *resource.Resource) bool {
		return a.Kind != resource.Runbook && mentions(a, func(text string) bool { return strings.HasSuffix(text, file) })
	}, file)
	if len(links) > 0 {
		return whole(Breaking, sentence.Say("runbook removed; still linked from ").Then(names(links)))
	}
	return whole(Visible, sentence.Say("runbook removed"))
}

func changedRunbook(_ *comparison, b, a *resource.Resource) []Change {
	before, after := lines(b), lines(a)
	if before == after {
		return nil
	}
	gone, come := changedLines(before, after)
	var parts []string
	for _, count := range []struct {
		lines, how string
	}{{come, "added"}, {gone, "removed"}} {
		if n := strings.Count(count.lines, "\n"); n > 0 {
			parts = append(parts, number(n, "line")+" "+count.how)
		}
	}
	words := strings.Join(parts, ", ")
	return []Change{{Path: "text", Impact: Visible, Summary: sentence.Say(words), Before: strings.TrimSuffix(gone, "\n"), After: strings.TrimSuffix(come, "\n")}}
}

func lines(r *resource.Resource) string {
	return strings.Join(resource.Texts(r.Body, "lines"), "\n") + "\n"
}

// changedLines are the lines that only one of two texts has.
func changedLines(before, after string) (gone, come string) {
	for i, line := range strings.SplitAfter(string(diff.Diff("before", []byte(before), "after", []byte(after))), "\n") {
		switch {
		case i < 3: // the diff's own heading
		case strings.HasPrefix(line, "-"):
			gone += line[1:]
		case strings.HasPrefix(line, "+"):
			come += line[1:]
		}
	}
	return gone, come
}
