package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query/difference"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// records are recording rules. What reads them changes with them.
func records() kind {
	return kind{of: resource.Record, alike: sameRecord,
		added:   says(Cosmetic, "new recording rule"),
		removed: goneRecord,
		renamed: renamedRecord,
		changed: changedRecord,
	}
}

func sameRecord(b, a *resource.Resource) bool {
	if b.Title != a.Title {
		return sameQuery(b, a) && sameLabels(b, a)
	}
	return sameQuery(b, a) || len(difference.CompareRules("promql", resource.Text(b.Body, "expr"), resource.Text(a.Body, "expr"))) == 1
}

func goneRecord(c *comparison, r *resource.Resource) []Change {
	return []Change{{Impact: Breaking, Summary: sentence.Say("recording rule removed").Then(c.stillReadsSeries(r.Title)), Before: r.Body["expr"]}}
}

func renamedRecord(c *comparison, b, a *resource.Resource) []Change {
	if b.Title == a.Title {
		return nil // its labels changed, which is said as such
	}
	return whole(Breaking, sentence.Say("renamed from %s", b.Title).Then(c.stillReadsSeries(b.Title)))
}

func changedRecord(c *comparison, b, a *resource.Resource) []Change {
	impact, readers := Visible, sentence.Sentence{}
	if alerts := c.after.alertsReading(a.Title); len(alerts) > 0 {
		impact, readers = Paging, c.readBy(a.Title, c.after)
	}
	changes := fields([]aspect{
		{"expr", impact, queried(languageOf(b, a))},
		{"labels/*", impact, label},
	}, impact, without(b.Body, "record", "language"), without(a.Body, "record", "language"))
	if !c.sameGroup(b, a) && c.before.interval(b) != c.after.interval(a) {
		elsewhere := moved(c, b, a)
		elsewhere[0].Impact = impact
		changes = append(changes, elsewhere...)
	}
	for i := range changes {
		changes[i].Summary = changes[i].Summary.Then(readers)
	}
	return changes
}

// readBy names the alerts that read a recorded series, also through other records.
func (c *comparison) readBy(record string, s side) sentence.Sentence {
	alerts := s.alertsReading(record)
	if len(alerts) == 0 {
		return nil
	}
	return sentence.Say("; read by ").Then(names(alerts))
}

// stillReadsSeries names the alerts and dashboards that read a series which nothing
// gives any more.
func (c *comparison) stillReadsSeries(metric string) sentence.Sentence {
	var readers []string
	for _, alert := range c.after.alertsReading(metric) {
		readers = append(readers, "alert "+alert)
	}
	readers = append(readers, c.after.mentioning(func(r *resource.Resource) bool {
		return r.Kind == resource.Dashboard && mentions(r, func(text string) bool { return slices.Contains(metricsIn(text), metric) })
	}, metric)...)
	if len(readers) == 0 {
		return sentence.Say("; nothing here reads it")
	}
	return sentence.Say("; still read by ").Then(names(readers)).Then(sentence.Say(", without data from now on"))
}

// names lists a few names and counts the rest.
func names(all []string) sentence.Sentence {
	all = slices.Compact(slices.Sorted(slices.Values(all)))
	const most = 6
	var parts []sentence.Sentence
	for _, name := range all[:min(len(all), most)] {
		parts = append(parts, sentence.Say("%s", name))
	}
	listed := sentence.Join(parts, ", ")
	if len(all) > most {
		listed = listed.Then(sentence.Say(" and " + number(len(all)-most, "other")))
	}
	return listed
}
