package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// records are recording rules. What reads them changes with them. Those of an SLO are
// said of the SLO.
func records() kind {
	return kind{of: resource.Record, alike: sameRecords,
		added:   unlessOfSLO(says(Cosmetic, "new recording rule"), newIndicator),
		removed: unlessOfSLO(goneRecord, goneIndicator),
		renamed: renamedRecord,
		changed: func(c *comparison, b, a *resource.Resource) []Change {
			if c.after.slo(resource.SLOName(a)) != nil {
				return changedIndicator(c, b, a)
			}
			return changedRecord(c, b, a)
		},
	}
}

func goneRecord(c *comparison, r *resource.Resource) []Change {
	return c.goneSeries(Change{Summary: sentence.Say("recording rule removed"), Before: r.Body["expr"]}, r)
}

func renamedRecord(c *comparison, b, a *resource.Resource) []Change {
	if b.Title == a.Title {
		return nil // its labels changed, which is said as such
	}
	if !c.isRead(b) && c.isRead(a) {
		return whole(Cosmetic, sentence.Say("renamed from %s; all that reads it here follows", b.Title))
	}
	return c.goneSeries(Change{Summary: sentence.Say("renamed from %s", b.Title)}, b)
}

// isRead reports whether anything reads now what a record gives.
func (c *comparison) isRead(record *resource.Resource) bool {
	given := recordedBy(record)
	return len(c.after.alertsReading(given))+len(c.after.idleReaders(given))+len(c.panelsReading(given.Name)) > 0
}

func changedRecord(c *comparison, b, a *resource.Resource) []Change {
	alerts := c.after.alertsReading(recordedBy(a))
	impact := Visible
	if len(alerts) > 0 {
		impact = Paging
	}
	changes := fields([]aspect{
		{"expr", impact, queried(languageOf(b, a))},
		{"labels/*", impact, label},
	}, impact, without(c.renamesIn("", nil).following(b.Body, a.Body), "record", "language"), without(a.Body, "record", "language"))
	if !c.sameGroup(b, a) && c.before.interval(b) != c.after.interval(a) {
		elsewhere := moved(c, b, a)
		elsewhere[0].Impact = impact
		changes = append(changes, elsewhere...)
	}
	for i := range changes {
		changes[i].Summary = changes[i].Summary.Then(readBy(alerts))
		changes[i] = c.after.concern(changes[i], alerts, resource.Strings(a.Body, "labels"))
	}
	return changes
}

// readBy names the alerts that read a recorded series, also through other records.
func readBy(alerts []*resource.Resource) sentence.Sentence {
	if len(alerts) == 0 {
		return nil
	}
	return sentence.Say("; read by ").Then(names(titles(alerts)))
}
