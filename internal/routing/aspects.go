package routing

import (
	"slices"
	"strings"
	"time"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// aspect is what can differ on the way to the same people.
type aspect struct {
	path string
	of   func([]Destination) string
	// words have room for before and after; started and stopped are for what was empty,
	// or is.
	words, started, stopped string
}

func aspects() []aspect {
	return []aspect{
		{path: "repeat", words: "repeats every %s → %s",
			of: durations(func(d Destination) time.Duration { return d.Repeat })},
		{path: "wait", words: "waits %s → %s before the first notification",
			of: durations(func(d Destination) time.Duration { return d.Wait })},
		{path: "interval", words: "waits %s → %s before news of the same group",
			of: durations(func(d Destination) time.Duration { return d.Interval })},
		{path: "group", words: "grouped by %s → %s", started: "now grouped by %s", stopped: "no longer grouped by %s: all of its route comes as one",
			of: lists(func(d Destination) []string { return d.GroupBy })},
		{path: "active", words: "notifies only during %s → %s", started: "now notifies only during %s", stopped: "no longer notifies only during %s, but at any time",
			of: lists(func(d Destination) []string { return d.Active })},
	}
}

func (a aspect) say(before, after string) sentence.Sentence {
	switch {
	case before == "":
		return sentence.Say(a.started, after)
	case after == "":
		return sentence.Say(a.stopped, before)
	}
	return sentence.Say(a.words, before, after)
}

func durations(of func(Destination) time.Duration) func([]Destination) string {
	return func(all []Destination) string {
		return each(all, func(d Destination) string { return model.Duration(of(d)).String() })
	}
}

func lists(of func(Destination) []string) func([]Destination) string {
	return func(all []Destination) string {
		return each(all, func(d Destination) string { return strings.Join(of(d), ", ") })
	}
}

// each is what all destinations have, or what each has: 4h for on-call and 1d for office.
func each(all []Destination, of func(Destination) string) string {
	var texts []string
	for _, d := range all {
		texts = append(texts, of(d))
	}
	if len(sortedOnce(slices.Clone(texts))) == 1 {
		return texts[0]
	}
	var different []string
	for i, text := range texts {
		if text != "" {
			different = append(different, text+" for "+all[i].Receiver)
		}
	}
	return strings.Join(sortedOnce(different), " and ")
}
