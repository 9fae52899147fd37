package change

import (
	"slices"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// mostNames is how many names a sentence lists.
const mostNames = 6

// names lists a few names and counts the rest.
func names(all []string) sentence.Sentence {
	all = slices.Compact(slices.Sorted(slices.Values(all)))
	var parts []sentence.Sentence
	for _, name := range all[:min(len(all), mostNames)] {
		parts = append(parts, sentence.Say("%s", name))
	}
	listed := sentence.Join(parts, ", ")
	if more := len(all) - mostNames; more > 0 {
		listed = listed.Then(sentence.Say(" and " + number(more, "other")))
	}
	return listed
}

// readersNamed lists alerts, and then what else reads something: panels.
func readersNamed(alerts, panels []string) sentence.Sentence {
	alerts = prefixed("alert ", alerts)
	switch {
	case len(panels) == 0:
		return names(alerts)
	case len(alerts) == 0:
		return names(panels)
	}
	return names(alerts).Then(sentence.Say(", and by "), names(panels))
}

// listed joins names in their order: a, b and c. Of many, the rest is counted.
func listed(all []string, last string) sentence.Sentence {
	var parts []sentence.Sentence
	for _, name := range all[:min(len(all), mostNames)] {
		parts = append(parts, sentence.Say("%s", name))
	}
	if more := len(all) - mostNames; more > 0 {
		parts = append(parts, sentence.Say(number(more, "other")))
	}
	if len(parts) < 2 {
		return sentence.Join(parts, "")
	}
	end := len(parts) - 1
	return sentence.Join(parts[:end], ", ").Then(sentence.Say(last), parts[end])
}

// plural is a verb for one subject, or for several: tells, tell.
func plural(subjects int, one, many string) string {
	if subjects == 1 {
		return one
	}
	return many
}

func number(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}
