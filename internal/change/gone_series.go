package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// goneSeries says who still reads what a record gave: without data from now on, or with
// that of other records of its name, which differ in labels.
func (c *comparison) goneSeries(change Change, record *resource.Resource) []Change {
	gone, left := recordedBy(record), c.after.recordsNamed(record.Title)
	alerts := c.after.alertsReading(gone)
	goOn, blind := halves(alerts, c.after.alertsReading(left...))
	change = c.before.concern(change, alerts, gone.Labels)
	change.Impact = Breaking
	switch readers := c.panelsReading(gone.Name); {
	case len(left) == 0 && len(blind)+len(readers) == 0:
		change.Summary = change.Summary.Then(withoutData(names(c.after.idleReaders(gone))))
	case len(left) == 0:
		change.Summary = change.Summary.Then(withoutData(readersNamed(titles(blind), readers)))
	case len(blind) > 0:
		change.Summary = change.Summary.Then(withoutData(readersNamed(titles(blind), nil)), goesOn(readersNamed(titles(goOn), nil)))
	default:
		change.Impact = Visible
		if len(alerts) > 0 {
			change.Impact = Paging
		}
		change.Summary = change.Summary.Then(goesOn(readersNamed(titles(goOn), readers)))
	}
	return []Change{change}
}

// idleReaders names the rules that read a series although no alert does that can fire.
func (s side) idleReaders(of series.Series) []string {
	var all []string
	for _, r := range s.notifies.Series().Readers(of) {
		switch r.Kind {
		case resource.Record:
			all = append(all, "recording rule "+r.Title)
		case resource.GrafanaAlert:
			all = append(all, "paused alert "+r.Title)
		}
	}
	return all
}

func (s side) recordsNamed(name string) []series.Series {
	var all []series.Series
	for _, r := range s.byTitle[titled{resource.Record, name}] {
		all = append(all, recordedBy(r))
	}
	return all
}

// halves are those of some resources that are among others, and those that are not.
func halves(some, among []*resource.Resource) (in, out []*resource.Resource) {
	for _, r := range some {
		if slices.Contains(among, r) {
			in = append(in, r)
		} else {
			out = append(out, r)
		}
	}
	return in, out
}

func withoutData(readers sentence.Sentence) sentence.Sentence {
	if len(readers) == 0 {
		return sentence.Say("; nothing here reads it")
	}
	return sentence.Say("; still read by ").Then(readers, sentence.Say(", without data from now on"))
}

func goesOn(readers sentence.Sentence) sentence.Sentence {
	if len(readers) == 0 {
		return nil
	}
	return sentence.Say("; read by ").Then(readers, sentence.Say(", still with the other records of its name"))
}

func prefixed(prefix string, texts []string) []string {
	var all []string
	for _, text := range texts {
		all = append(all, prefix+text)
	}
	return all
}
