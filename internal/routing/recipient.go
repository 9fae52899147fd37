package routing

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Recipient is a receiver that is notified, and by what.
type Recipient struct {
	Receiver string `json:"receiver"`
	// By is what the receiver does, what wakes people first: PagerDuty, Slack #ovens.
	By []string `json:"by"`
	// Sometimes is set if it depends on labels that the alert's query gives.
	Sometimes bool `json:"sometimes,omitempty"`
}

// Recipients are all that are notified about something.
type Recipients []Recipient

// Told lists who is notified about an alert, first those that most of its labels lead to.
// It is empty if no routes are given.
func (x *Index) Told(alert *resource.Resource) Recipients { return x.toldWith(alert, x.facts(alert)) }

func (x *Index) toldWith(alert *resource.Resource, f *facts) Recipients {
	if !x.decided(alert) {
		return nil
	}
	var usual, others []string
	met := map[string]int{}
	words := x.vocabularies[alert.Kind]
	possible := words.candidates(f)
	for _, set := range possible.sets {
		names := receiversOf(x.destinations(alert, f.with(set, words)))
		for _, name := range names {
			met[name]++
		}
		if possible.isUsual(set) {
			usual = names
		} else {
			others = append(others, names...)
		}
	}
	return x.recipients(alert.Kind, append(usual, missing(sortedOnce(others), usual)...), met, len(possible.sets))
}

func (x *Index) recipients(kind resource.Kind, names []string, met map[string]int, of int) Recipients {
	var all Recipients
	for _, name := range names {
		all = append(all, Recipient{name, byUrgency(x.integrations(kind, name)), met[name] < of})
	}
	return all
}

// String writes out by what they are told: all that is sure, then the alternatives.
func (all Recipients) String() string {
	var sure, alternatives []string
	for _, r := range all {
		if r.Sometimes {
			alternatives = append(alternatives, orNobody(strings.Join(r.By, ", ")))
		} else {
			sure = append(sure, r.By...)
		}
	}
	told := listedByUrgency(sure)
	if len(alternatives) == 0 {
		if len(all) > 0 {
			return orNobody(told)
		}
		return ""
	}
	or := strings.Join(slices.Compact(alternatives), " or ")
	if told == "" {
		return or
	}
	return told + ", " + or
}
