package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

func datasources() kind {
	return kind{of: resource.Datasource, alike: by(sameSource()),
		added: says(Visible, "new datasource"),
		removed: func(c *comparison, r *resource.Resource) []Change {
			return whole(Breaking, sentence.Say("removed").Then(c.stillReads(r.UID, r.Title)))
		},
		renamed: func(c *comparison, b, a *resource.Resource) []Change {
			return whole(Breaking, sentence.Say("uid %s → %s", b.UID, a.UID).Then(c.stillReads(b.UID)))
		},
		changed: changedDatasource,
	}
}

func changedDatasource(c *comparison, b, a *resource.Resource) []Change {
	return fields([]aspect{
		{"name", Visible, c.otherName},
		{"orgId", Breaking, value("organization")},
		{"url", Visible, value("url")},
		{"type", Breaking, value("type")},
		{"isDefault", Visible, value("default datasource")},
		{"secureJsonData/*", Visible, value("secret")},
		{"jsonData/tracesToLogsV2/query", Visible, unlessFormatting(value("query for the logs of a trace"))},
		{"jsonData/tracesToMetrics/queries", Visible, traceQueries},
	}, Visible, b.Body, a.Body)
}

func sameSource() likeness[*resource.Resource] {
	return sameTitle().and(equal(func(r *resource.Resource) any { return r.Body["type"] }))
}

// traceQueries compares the queries that a trace links to, by their name.
func traceQueries(_ string, before, after any) []said {
	pairs := match(resource.Objects(before), resource.Objects(after), equalIn("name"))
	var all []said
	for _, p := range pairs {
		was, is := resource.Text(p.before, "name"), resource.Text(p.after, "name")
		switch {
		case !p.hasBefore:
			all = append(all, said{path: is, summary: sentence.Say("query %s of a trace added", is), after: p.after["query"]})
		case !p.hasAfter:
			all = append(all, said{path: was, summary: sentence.Say("query %s of a trace removed", was), before: p.before["query"]})
		default:
			changes := fields([]aspect{{"query", Visible, queried("")}}, Visible, p.before, p.after)
			all = append(all, asSaid(inside(is, sentence.Say("query %s of a trace", is), changes))...)
		}
	}
	return orReordered("queries of a trace", all, pairs)
}
