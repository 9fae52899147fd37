package change

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/difference"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// slo is an SLO of a side, or nil.
func (s side) slo(name string) *resource.Resource {
	if found := s.byTitle[titled{resource.SLO, name}]; len(found) > 0 && name != "" {
		return found[0]
	}
	return nil
}

// unlessOfSLO says of an SLO on both sides what happens to its records. Those of an SLO
// that is new or gone come and go with it.
func unlessOfSLO(of, indicator func(*comparison, *resource.Resource) []Change) func(*comparison, *resource.Resource) []Change {
	return func(c *comparison, r *resource.Resource) []Change {
		name := resource.SLOName(r)
		switch was, is := c.before.slo(name), c.after.slo(name); {
		case was == nil && is == nil:
			return of(c, r)
		case was == nil || is == nil:
			return nil
		}
		return indicator(c, r)
	}
}

func newIndicator(c *comparison, r *resource.Resource) []Change {
	change := Change{Impact: Cosmetic, Summary: indicatorName(r).Then(sentence.Say(" is recorded now")), After: r.Body["expr"]}
	return []Change{change.ofSLO(c.after, r)}
}

func goneIndicator(c *comparison, r *resource.Resource) []Change {
	changes := c.goneSeries(Change{Summary: indicatorName(r).Then(sentence.Say(" is no longer recorded")), Before: r.Body["expr"]}, r)
	for i := range changes {
		changes[i] = changes[i].ofSLO(c.after, r)
	}
	return changes
}

// changedIndicator says of an SLO what differs in how it is measured. Its labels are the
// SLO's.
func changedIndicator(c *comparison, b, a *resource.Resource) []Change {
	changes := slices.DeleteFunc(changedRecord(c, b, a), func(change Change) bool { return strings.HasPrefix(change.Path, "labels/") })
	for i := range changes {
		changes[i].Summary = indicatorName(a).Then(sentence.Say(": "), changes[i].Summary)
		changes[i] = changes[i].ofSLO(c.after, a)
	}
	return changes
}

// ofSLO makes a change of a record one of its SLO. The queries of several SLOs differ in
// names; what is said in words is the same.
func (change Change) ofSLO(s side, record *resource.Resource) Change {
	change = change.about(s.slo(resource.SLOName(record)))
	change.Path = joinPath(cmp.Or(resource.Indicator(record), record.Title), change.Path)
	if change.Before != nil && change.After != nil && !isRewritten(change) {
		change.Before, change.After = nil, nil
	}
	return change
}

func isRewritten(change Change) bool {
	return slices.ContainsFunc(change.Summary, func(p sentence.Part) bool { return p.Text == difference.Rewritten })
}

// indicatorName is what people call the record, or its name.
func indicatorName(record *resource.Resource) sentence.Sentence {
	switch resource.Indicator(record) {
	case "errors":
		return sentence.Say("what counts as an error")
	case "total":
		return sentence.Say("what counts at all")
	}
	return sentence.Say("%s", record.Title)
}
