package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

func datasources() kind {
	return kind{of: resource.Datasource, alike: by(sameSource()),
		added: says(Visible, "new datasource"),
		removed: func(c *comparison, r *resource.Resource) []Change {
			return whole(Breaking, sentence.Say("removed").Then(c.stillReads(r.UID)))
		},
		renamed: func(c *comparison, b, a *resource.Resource) []Change {
			return whole(Breaking, sentence.Say("uid %s → %s", b.UID, a.UID).Then(c.stillReads(b.UID)))
		},
		changed: byFields(Visible,
			aspect{"name", Visible, value("renamed:")},
			aspect{"orgId", Breaking, value("organization")},
			aspect{"url", Visible, value("url")},
			aspect{"type", Breaking, value("type")},
			aspect{"isDefault", Visible, value("default datasource")},
			aspect{"secureJsonData/*", Visible, value("secret")},
			aspect{"jsonData/tracesToLogsV2/query", Visible, unlessFormatting(value("query for the logs of a trace"))},
			aspect{"jsonData/tracesToMetrics/queries", Visible, traceQueries},
		),
	}
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

// renamedOf maps the uid before to the uid after.
func (c *comparison) renamedOf(kind resource.Kind) map[string]string {
	renamed := map[string]string{}
	for _, p := range c.pairs[kind] {
		if p.both() && p.before.UID != p.after.UID {
			renamed[p.before.UID] = p.after.UID
		}
	}
	return renamed
}

// stillReads names what refers to a datasource that is gone.
func (c *comparison) stillReads(uid string) sentence.Sentence {
	readers := namesBut(c.after.mentions().reading(uid), called(uid))
	if len(readers) == 0 {
		return sentence.Say("; nothing here reads it any more")
	}
	return sentence.Say("; still read by ").Then(names(readers))
}
